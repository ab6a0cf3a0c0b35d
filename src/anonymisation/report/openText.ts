import type { Payload, PayloadRequest } from 'payload'

import { optionsOf } from '../../plugin/options.js'
import { openSealed } from '../../vault/index.js'
import { NoTextError } from '../errors.js'

/** Name of the sealed field that is anonymised. */
export const textField = 'text'

/**
 * The sealed text of a report, opened for one purpose and audited: for the user of the request, or
 * for the system where `as` names the part that reads.
 */
export const openText = async (args: {
  as?: `system:${string}`
  payload: Payload
  purpose: string
  report: number | string
  req?: Partial<PayloadRequest>
}): Promise<string> => {
  const { as, payload, purpose, report, req } = args
  const text = await openSealed({
    id: report,
    as,
    collection: optionsOf(payload).reports,
    field: textField,
    payload,
    purpose,
    req,
  })
  if (!text) {
    throw new NoTextError()
  }
  return text
}

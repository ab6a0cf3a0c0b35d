import type { Payload } from 'payload'

import type { DeliveryRow } from '../outbox/types.js'
import type { BounceClass, Report } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { parseAddress } from '../address/index.js'
import { readReturnToken } from '../ids/deliveryIds.js'
import { settleProved } from '../unknown/evidence.js'
import { countBounce } from './countBounce.js'
import { ReportUnreadableError } from './errors.js'
import { readReport } from './readReport.js'

/** What became of a returned message. */
export type ReportTaken = {
  class: BounceClass | null
  /** Null for what is about no mail of this installation. */
  delivery: null | string
  kind: Report['kind']
  suppressed: boolean
}

const deliveryIn = async (
  payload: Payload,
  { references }: Report,
): Promise<DeliveryRow | null> => {
  const { keys } = optionsOf(payload)
  for (const token of references.slice(0, 20)) {
    const id = readReturnToken({ keys, token })
    const row =
      id === null
        ? null
        : await payload.db.findOne<DeliveryRow>({
            collection: 'deliveries',
            where: { id: { equals: id } },
          })
    if (row) {
      return row
    }
  }
  return null
}

/** Larger messages are no reports; servers return the headers or the beginning. Bytes. */
export const longestReport = 2_000_000

/**
 * Takes a returned message: finds the mail by the token of its envelope (ENVID or return path), and
 * counts the return. The Message-ID is no proof, as answers and archives show it to everybody.
 * Taking it twice counts once.
 *
 * @throws ReportUnreadableError
 */
export const takeReport = async (args: {
  payload: Payload
  raw: Uint8Array
  returnPath?: string
}): Promise<ReportTaken> => {
  const { payload, raw, returnPath } = args
  if (raw.length === 0 || raw.length > longestReport) {
    throw new ReportUnreadableError()
  }
  const report = await readReport(raw, returnPath).catch(() => {
    throw new ReportUnreadableError()
  })
  const row = await deliveryIn(payload, report)
  const taken = { class: report.class, delivery: row?.id ?? null, kind: report.kind }
  if (row?.state === 'unknown' && report.kind !== 'auto-reply' && report.kind !== 'other') {
    // Whatever it says, the server would say nothing of a mail that it never had.
    const evidence = { says: 'accepted', source: 'report' } as const
    await settleProved({ delivery: row.id, evidence, payload })
  }
  const address = parseAddress(row?.address)
  if (!row || !report.class || !address.ok) {
    return { ...taken, suppressed: false }
  }
  const suppressed = await countBounce({
    address: address.address.key,
    class: report.class,
    delivery: row.id,
    payload,
    status: report.status,
  })
  return { ...taken, suppressed }
}

import type { Payload, PayloadRequest } from 'payload'

import type { DisseminationRow } from './types.js'

import { stateOf } from '../../workflow/index.js'
import { requireMayLeave } from '../followUp/requireMayLeave.js'

/**
 * Whether mails of this dissemination may leave now: it is being sent, neither paused nor cancelled,
 * and its release is current, past its embargo and still what was approved.
 */
export const maySend = async (
  payload: Payload,
  dissemination: DisseminationRow,
  req?: Partial<PayloadRequest>,
): Promise<boolean> => {
  const { state } = await stateOf({
    id: dissemination.id,
    collection: 'disseminations',
    payload,
    req,
  })
  if (state !== 'sending') {
    return false
  }
  return requireMayLeave(payload, dissemination).then(
    () => true,
    () => false,
  )
}

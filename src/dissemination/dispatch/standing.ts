import type { Payload, PayloadRequest } from 'payload'

import { requireSendable } from '../../releases/index.js'
import { stateOf } from '../../workflow/index.js'

/**
 * Whether mails of this dissemination may leave now: it is being sent, neither paused nor cancelled,
 * and its release is current, past its embargo and still what was approved.
 */
export const maySend = async (
  payload: Payload,
  dissemination: { id: string; release: string },
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
  return requireSendable({ id: dissemination.release, payload }).then(
    () => true,
    () => false,
  )
}

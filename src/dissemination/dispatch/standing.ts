import type { Payload, PayloadRequest } from 'payload'

import type { Release } from '../../releases/index.js'
import type { DisseminationRow } from './types.js'

import { pickRows } from '../../database/index.js'
import { stateOf } from '../../workflow/index.js'
import { isWithdrawal, requireMayLeave } from '../followUp/requireMayLeave.js'

const isSending = async (
  payload: Payload,
  { id }: DisseminationRow,
  req?: Partial<PayloadRequest>,
): Promise<boolean> =>
  (await stateOf({ id, collection: 'disseminations', payload, req })).state === 'sending'

/**
 * Whether mails that were let go may still leave: whoever paused, cancelled or withdrew meanwhile is
 * heard. Asked several times a second, so it reads no text and no source.
 */
export const mayGoOn = async (
  payload: Payload,
  dissemination: DisseminationRow,
): Promise<boolean> => {
  // Once withdrawn, a text stays so: only the sending itself may have been stopped.
  if (isWithdrawal(dissemination)) {
    return isSending(payload, dissemination)
  }
  const [release] = await pickRows<Pick<Release, 'id' | 'status'>>({
    collection: 'releases',
    fields: ['id', 'status'],
    ids: [dissemination.release],
    payload,
  })
  return release?.status === 'released' && isSending(payload, dissemination)
}

/**
 * Whether mails of this dissemination may leave now: it is being sent, neither paused nor cancelled,
 * and its release is current, past its embargo and still what was approved.
 */
export const maySend = async (
  payload: Payload,
  dissemination: DisseminationRow,
  req?: Partial<PayloadRequest>,
): Promise<boolean> => {
  if (!(await isSending(payload, dissemination, req))) {
    return false
  }
  return requireMayLeave(payload, dissemination).then(
    () => true,
    () => false,
  )
}

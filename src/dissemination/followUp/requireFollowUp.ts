import type { PayloadRequest } from 'payload'

import type { FollowUp } from './kindOf.js'

import { FollowUpRefusedError } from './errors.js'
import { followUpOf } from './kindOf.js'
import { receiversOf } from './receivers.js'

/**
 * What a dissemination that follows an earlier release is made of: nothing of it is anybody's choice.
 *
 * @throws FollowUpRefusedError
 */
export const requireFollowUp = async (
  req: PayloadRequest,
  earlier: string,
): Promise<{ lists: string[] } & FollowUp> => {
  const caller = { payload: req.payload, req }
  const followUp = await followUpOf(caller, earlier)
  if (!followUp) {
    throw new FollowUpRefusedError('follow-up-nothing')
  }
  const receivers = await receiversOf(caller, { earlier, template: followUp.template })
  if (receivers.length === 0) {
    throw new FollowUpRefusedError('follow-up-nobody')
  }
  return { ...followUp, lists: [...new Set(receivers.map(({ list }) => list))].sort() }
}

import type { Payload, PayloadRequest } from 'payload'

import type { FollowUp } from './kindOf.js'

import { findRelease } from '../../releases/index.js'
import { FollowUpRefusedError } from './errors.js'
import { followUpOf } from './kindOf.js'
import { preparedOf } from './prepared.js'
import { receiversOf } from './receivers.js'

type Caller = { payload: Payload; req?: Partial<PayloadRequest> }

/**
 * What a release calls for.
 *
 * @throws FollowUpRefusedError
 */
export const requireOwed = async (caller: Caller, earlier: string): Promise<FollowUp> => {
  const followUp = await followUpOf(caller, earlier)
  if (!followUp) {
    const isIssue = (await findRelease({ ...caller, id: earlier }))?.kind === 'newsletter'
    throw new FollowUpRefusedError(isIssue ? 'follow-up-issue' : 'follow-up-nothing')
  }
  return followUp
}

/**
 * What a dissemination that follows an earlier release is made of: nothing of it is anybody's
 * choice, and there is one at a time.
 *
 * @throws FollowUpRefusedError
 */
export const requireFollowUp = async (
  req: PayloadRequest,
  earlier: string,
): Promise<{ id: string; lists: string[] } & FollowUp> => {
  const caller = { payload: req.payload, req }
  const followUp = await requireOwed(caller, earlier)
  const { next, standing } = await preparedOf(caller, followUp)
  if (standing.length > 0) {
    throw new FollowUpRefusedError('follow-up-prepared')
  }
  const receivers = await receiversOf(caller, followUp)
  if (receivers.length === 0) {
    throw new FollowUpRefusedError('follow-up-nobody')
  }
  return {
    ...followUp,
    id: next,
    lists: [...new Set(receivers.map(({ list }) => list))].sort(),
  }
}

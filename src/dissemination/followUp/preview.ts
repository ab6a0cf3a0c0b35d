import type { Payload } from 'payload'

import type { FollowUp } from './kindOf.js'

import { followUpOf } from './kindOf.js'
import { preparedOf } from './prepared.js'
import { receiversOf } from './receivers.js'

/** What the staff sees before it prepares a correction or a withdrawal. */
export type FollowUpPreview = {
  /** Sendings of it that were prepared and not cancelled, oldest first. */
  prepared: string[]
  /** How many addresses have the release, or may have it. */
  receivers: number
  /** How many of them got it encrypted. */
  sealed: number
  template: FollowUp['template'] | null
  title: null | string
}

/** What is owed to those who have a release, how many they are, and whether it was prepared. */
export const previewFollowUp = async (
  payload: Payload,
  earlier: string,
): Promise<FollowUpPreview> => {
  const followUp = await followUpOf({ payload }, earlier)
  if (!followUp) {
    return { prepared: [], receivers: 0, sealed: 0, template: null, title: null }
  }
  const { release, template } = followUp
  const receivers = await receiversOf({ payload }, followUp)
  const { standing } = await preparedOf({ payload }, followUp)
  return {
    prepared: standing,
    receivers: receivers.length,
    sealed: receivers.filter(({ wasEncrypted }) => wasEncrypted).length,
    template,
    title: template === 'correction' ? release.title : null,
  }
}

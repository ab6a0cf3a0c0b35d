import type { Payload, PayloadRequest } from 'payload'

import type { ListRow } from '../audience/types.js'
import type { DisseminationRow } from './types.js'

import { documentsIn } from '../../workflow/index.js'

const collection = 'disseminations'

/** Disseminations that have not ended, or go out again, oldest first. */
export const unsettled = async (payload: Payload): Promise<DisseminationRow[]> => {
  const sending = await documentsIn({ collection, payload, state: 'sending' })
  const { docs } = await payload.db.find<DisseminationRow>({
    collection,
    limit: 0,
    pagination: false,
    sort: 'createdAt',
    where: { or: [{ settledAt: { exists: false } }, { id: { in: sending } }] },
  })
  return docs
}

/** Notes what the system knows of a dissemination: fields that nobody else may write. */
export const note = async (
  payload: Payload,
  id: string,
  data: Partial<Pick<DisseminationRow, 'settledAt' | 'startedAt' | 'trouble'>>,
): Promise<void> => {
  await payload.db.updateOne({ id, collection, data, returning: false })
}

/**
 * The domain of a sending's Message-IDs. It stays when the sender moves to another one: a mail that
 * goes out again is the same mail, and what follows it names what its reader has.
 */
export const keepMessageDomain = async (
  payload: Payload,
  { id, messageDomain }: Pick<DisseminationRow, 'id' | 'messageDomain'>,
  domain: string,
): Promise<string> => {
  if (messageDomain) {
    return messageDomain
  }
  await payload.db.updateOne({
    id,
    collection,
    data: { messageDomain: domain },
    returning: false,
  })
  return domain
}

/**
 * A list as the mails of a sending show it: by the name that was approved. A list that was made
 * neutral since is neutral at once, as that says less.
 */
const asFrozen = (list: ListRow, audience: DisseminationRow['audience']): ListRow => {
  const frozen = audience?.lists?.[list.id]
  const isNeutral = [list, frozen].some((each) => each?.appearance === 'neutral')
  return { ...list, ...frozen, appearance: isNeutral ? 'neutral' : 'named' }
}

/** The lists of a dissemination or newsletter by their id, also those closed since. */
export const listsOf = async (
  payload: Payload,
  { audience, lists }: Pick<DisseminationRow, 'audience' | 'lists'>,
  req?: Partial<PayloadRequest>,
): Promise<Map<string, ListRow>> => {
  const { docs } = await payload.db.find<ListRow>({
    collection: 'mailing-lists',
    limit: 0,
    pagination: false,
    req,
    where: { id: { in: lists } },
  })
  return new Map(docs.map((list) => [list.id, asFrozen(list, audience)]))
}

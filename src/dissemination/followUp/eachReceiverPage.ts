import type { Payload, PayloadRequest } from 'payload'

import type { ContactRow, ListRow, Member } from '../audience/types.js'
import type { FollowUp } from './kindOf.js'

import { optionsOf } from '../../plugin/options.js'
import { receiversOf } from './receivers.js'

type Caller = { payload: Payload; req?: Partial<PayloadRequest> }

const pageSize = 500

const byId = async <T extends { id: number | string }>(
  { payload, req }: Caller,
  collection: string,
  ids: string[],
): Promise<Map<string, T>> => {
  const { docs } = await payload.db.find<T>({
    collection,
    limit: 0,
    pagination: false,
    req,
    where: { id: { in: ids } },
  })
  return new Map(docs.map((doc) => [String(doc.id), doc]))
}

/**
 * Everyone who has a release, page by page, as a member of the list that brought it, whether that
 * list is open, closed or has other members now.
 */
export const eachReceiverPage = async (
  caller: Caller,
  followUp: FollowUp,
  visit: (members: Member[]) => Promise<void>,
): Promise<void> => {
  const { contacts: slug } = optionsOf(caller.payload).dissemination
  const receivers = await receiversOf(caller, followUp)
  for (let from = 0; from < receivers.length; from += pageSize) {
    const page = receivers.slice(from, from + pageSize)
    const contacts = await byId<ContactRow>(
      caller,
      slug,
      page.flatMap(({ contact }) => contact ?? []),
    )
    const lists = await byId<ListRow>(caller, 'mailing-lists', [
      ...new Set(page.map(({ list }) => list)),
    ])
    await visit(
      page.flatMap((received): Member[] => {
        const list = lists.get(received.list)
        const contact = contacts.get(received.contact ?? '') ?? null
        return list ? [{ contact, list, received, subscription: null }] : []
      }),
    )
  }
}

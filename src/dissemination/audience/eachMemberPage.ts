import type { Payload, PayloadRequest, Where } from 'payload'

import type { ContactRow, ListRow, Member, SubscriptionRow } from './types.js'

import { keyOf } from '../../plugin/idOf.js'
import { optionsOf } from '../../plugin/options.js'

type Caller = { payload: Payload; req?: Partial<PayloadRequest> }

const pageSize = 500

const eachPage = async <T extends { id: number | string }>(
  { payload, req }: Caller,
  collection: string,
  where: Where,
  visit: (docs: T[]) => Promise<void>,
): Promise<void> => {
  let last: null | number | string = null
  for (;;) {
    const after: Where[] = last === null ? [] : [{ id: { greater_than: last } }]
    const { docs }: { docs: T[] } = await payload.db.find<T>({
      collection,
      limit: pageSize,
      pagination: false,
      req,
      sort: 'id',
      where: { and: [where, ...after] },
    })
    if (docs.length > 0) {
      await visit(docs)
    }
    const end = docs.at(-1)
    if (!end || docs.length < pageSize) {
      return
    }
    last = end.id
  }
}

/** The contacts that a list of contacts describes. */
export const described = (list: ListRow): Where => ({
  and: (['country', 'language', 'mechanism'] as const).flatMap((field) =>
    list[field] ? [{ [field]: { equals: list[field] } }] : [],
  ),
})

const contactsOf = async (
  caller: Caller,
  rows: SubscriptionRow[],
): Promise<Map<string, ContactRow>> => {
  const ids = rows.flatMap(({ contact }) => (contact ? [keyOf(contact)] : []))
  const { docs } = await caller.payload.db.find<ContactRow>({
    collection: optionsOf(caller.payload).dissemination.contacts,
    limit: 0,
    pagination: false,
    req: caller.req,
    where: { id: { in: ids } },
  })
  return new Map(docs.map((contact) => [String(contact.id), contact]))
}

/** Everyone on a list, page by page, whether they may be mailed or not. */
export const eachMemberPage = async (
  caller: Caller,
  list: ListRow,
  visit: (members: Member[]) => Promise<void>,
): Promise<void> => {
  if (list.membership === 'contacts') {
    const { contacts } = optionsOf(caller.payload).dissemination
    return eachPage<ContactRow>(caller, contacts, described(list), (page) =>
      visit(page.map((contact) => ({ contact, list, subscription: null }))),
    )
  }
  const where = { list: { equals: list.id } }
  return eachPage<SubscriptionRow>(caller, 'subscriptions', where, async (rows) => {
    // A row of neither only remembers that somebody left.
    const page = rows.filter(({ address, contact }) => address || contact)
    const contacts = await contactsOf(caller, page)
    await visit(
      page.map((subscription) => ({
        contact: subscription.contact
          ? (contacts.get(String(keyOf(subscription.contact))) ?? null)
          : null,
        list,
        subscription,
      })),
    )
  })
}

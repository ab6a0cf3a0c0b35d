import type { Payload } from 'payload'

import type { MadeOf, Release } from '../../releases/index.js'
import type { SkipReason } from '../collections/labels.js'
import type { DeliveryRow } from '../outbox/types.js'
import type { ContactRow, ListRow, SubscriptionRow } from './types.js'

import { pickRows } from '../../database/index.js'
import { optionsOf } from '../../plugin/options.js'
import { parseAddress } from '../address/index.js'
import { hasLeft, leftAmong, placesOf, suppressedAmong } from './doNotMail.js'
import { exclusionOf } from './exclusionOf.js'
import { readersAgreed } from './readersAgreed.js'

const byId = async <T extends { id: number | string }>(
  payload: Payload,
  collection: string,
  fields: (keyof T & string)[],
  ids: (null | string)[],
): Promise<Map<string, T>> => {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const rows = await pickRows<T>({ collection, fields, ids: wanted, payload })
  return new Map(rows.map((row) => [String(row.id), row]))
}

const ofContacts = ['id', 'email', 'legalBasis', 'mechanism', 'status', 'tlpClearance'] as const
const ofSubscriptions = ['id', 'contact', 'list', 'status'] as const

/** Whether the contact has another address by now. What follows a mail goes where that one went. */
const hasMoved = ({ address, thread }: DeliveryRow, email: null | string | undefined): boolean => {
  const now = parseAddress(email)
  const frozen = parseAddress(address)
  return !thread && !(now.ok && frozen.ok && now.address.key === frozen.address.key)
}

/**
 * Which of these frozen deliveries must not be made any more, by what is known now: who left, was
 * suppressed, lost the clearance or the post, has another address, and whom a source no longer agrees
 * to be heard by. Nobody is added.
 */
export const recheck = async (args: {
  lists: Map<string, ListRow>
  payload: Payload
  release: MadeOf & Pick<Release, 'language' | 'tlp'>
  rows: DeliveryRow[]
}): Promise<Map<string, SkipReason>> => {
  const { lists, payload, release, rows } = args
  const { contacts: slug } = optionsOf(payload).dissemination
  const contacts = await byId<ContactRow>(
    payload,
    slug,
    [...ofContacts],
    rows.map(({ contact }) => contact),
  )
  const keyOf = ({ address }: DeliveryRow): string => address?.toLowerCase() ?? ''
  const pairs = rows.map((row) => ({ address: keyOf(row), list: row.list }))
  const places = placesOf(payload, pairs)
  const subscriptions = await byId<SubscriptionRow>(
    payload,
    'subscriptions',
    [...ofSubscriptions],
    [...rows.map(({ subscription }) => subscription), ...[...places.values()].flat()],
  )
  const optedOut = leftAmong(places, subscriptions)
  const suppressed = await suppressedAmong({ payload }, rows.map(keyOf))

  const mayHear = await readersAgreed({ payload, release })

  const reasons = new Map<string, SkipReason>()
  for (const row of rows) {
    const list = lists.get(row.list)
    const contact = row.contact ? contacts.get(row.contact) : null
    const subscription = row.subscription ? subscriptions.get(row.subscription) : null
    const isGone = !list || contact === undefined || subscription === undefined
    const reason = isGone
      ? 'inactive'
      : exclusionOf({
          address: parseAddress(row.address),
          filter: { language: 'any' },
          hasOptedOut: hasLeft(optedOut, { address: keyOf(row), list: row.list }),
          isSuppressed: suppressed.has(keyOf(row)),
          member: { contact, list, subscription },
          release,
        })
    if (!reason && contact && hasMoved(row, contact.email)) {
      reasons.set(row.id, 'address-changed')
    }
    if (!reason && !mayHear(contact?.mechanism)) {
      reasons.set(row.id, 'consent')
    }
    if (reason) {
      reasons.set(row.id, reason)
    }
  }
  return reasons
}

import type { Payload } from 'payload'

import type { ContactRow, ListRow } from '../audience/types.js'
import type { DeliveryRow } from '../outbox/types.js'
import type { Protected } from './protect.js'

import { optionsOf } from '../../plugin/options.js'
import { protectAll } from './protect.js'

/** Whether the app's contacts have keys at all. */
const haveKeys = (payload: Payload, slug: string): boolean =>
  payload.collections[slug]?.config.flattenedFields.some(({ name }) => name === 'openpgpKey') ??
  false

const keysOf = async (
  payload: Payload,
  rows: DeliveryRow[],
): Promise<Map<string, Pick<ContactRow, 'openpgpKey'>>> => {
  const { contacts } = optionsOf(payload).dissemination
  const ids = rows.map(({ contact }) => contact).filter((id) => id !== null)
  if (ids.length === 0 || !haveKeys(payload, contacts)) {
    return new Map()
  }
  const { docs } = await payload.db.find<ContactRow>({
    collection: contacts,
    limit: 0,
    pagination: false,
    select: { openpgpKey: true },
    where: { and: [{ id: { in: ids } }, { openpgpKey: { exists: true } }] },
  })
  return new Map(docs.map((contact) => [String(contact.id), contact]))
}

/**
 * How each of these frozen deliveries leaves, by the keys and lists as they are now; by its id.
 *
 * @throws SigningKeyError
 */
export const protectRows = async (args: {
  lists: Map<string, ListRow>
  payload: Payload
  rows: DeliveryRow[]
}): Promise<Map<string, Protected>> => {
  const { lists, payload, rows } = args
  const contacts = await keysOf(payload, rows)
  const answers = await protectAll(
    { payload },
    rows.map((row) => ({
      address: row.address?.toLowerCase() ?? '',
      contact: contacts.get(row.contact ?? '') ?? null,
      list: lists.get(row.list) ?? { encryption: 'required' },
      wasEncrypted: Boolean(row.encryptedTo),
    })),
  )
  return new Map(rows.map(({ id }, index) => [id, answers[index] ?? { how: 'no-key' }]))
}

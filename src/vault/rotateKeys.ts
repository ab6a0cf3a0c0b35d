import type { CollectionSlug, Payload } from 'payload'

import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'

import { appendAudit } from '../audit/index.js'
import { asSlug } from '../plugin/asSlug.js'
import { optionsOf } from '../plugin/options.js'
import { keyIdOf, rewrapText } from './envelope.js'
import { identitiesSlug } from './identities/store.js'
import { allSealedFields } from './sealedFields.js'
import { columnOf } from './sealedText.js'

type Column = { collection: CollectionSlug; column: string; field: string }
type Row = { id: string } & Record<string, unknown>

export type Rotation = { moved: number; overtaken: number; total: number }

const pageSize = 200

const columnsOf = (payload: Payload): Column[] => [
  ...allSealedFields(payload).map(({ collection, field }) => ({
    collection: asSlug(collection),
    column: columnOf(field),
    field,
  })),
  { collection: identitiesSlug, column: 'sealed', field: 'sealed' },
]

/** Swaps one envelope for the same one under the current key, unless someone wrote meanwhile. */
const moveOne = async (payload: Payload, column: Column, row: Row): Promise<keyof Rotation> => {
  const { keys } = optionsOf(payload)
  const sealed = row[column.column]
  const place = { id: row.id, collection: column.collection, field: column.field }
  if (typeof sealed !== 'string' || keyIdOf(sealed, place) === keys.current) {
    return 'total'
  }
  const updated: unknown = await payload.db.updateOne({
    collection: column.collection,
    data: { [column.column]: rewrapText({ keys, place, sealed }) },
    where: { and: [{ id: { equals: row.id } }, { [column.column]: { equals: sealed } }] },
  })
  return updated ? 'moved' : 'overtaken'
}

const moveColumn = async (payload: Payload, column: Column, sum: Rotation): Promise<void> => {
  let last: string | undefined
  for (;;) {
    const { docs } = await payload.db.find<Row>({
      collection: column.collection,
      limit: pageSize,
      pagination: false,
      sort: 'id',
      where: last === undefined ? {} : { id: { greater_than: last } },
    })
    for (const row of docs) {
      const outcome = await moveOne(payload, column, row)
      sum.total += 1
      // The embedded database never leaves the turn by itself, and readers want theirs.
      await nextTurn()
      sum[outcome] += outcome === 'total' ? 0 : 1
    }
    last = docs.at(-1)?.id
    if (docs.length < pageSize) {
      return
    }
  }
}

/**
 * Wraps every data key anew under the current key of the ring, while the system runs: both keys
 * open until the last envelope has moved, so no read fails. What someone wrote meanwhile is under
 * the current key already. Run again, it moves what is left; the old key may go when `moved` and
 * `overtaken` are 0.
 */
export const rotateKeys = async (payload: Payload): Promise<Rotation> => {
  const sum: Rotation = { moved: 0, overtaken: 0, total: 0 }
  for (const column of columnsOf(payload)) {
    await moveColumn(payload, column, sum)
  }
  await appendAudit({
    entries: [
      {
        actor: 'system:vault',
        data: { ...sum, key: optionsOf(payload).keys.current },
        kind: 'vault.keys-rotated',
        source: `vault.keys-rotated:${randomUUID()}`,
        subject: null,
      },
    ],
    payload,
  })
  return sum
}

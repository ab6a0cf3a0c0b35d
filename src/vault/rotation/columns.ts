import type { CollectionSlug, Payload } from 'payload'

import { setImmediate as nextTurn } from 'node:timers/promises'

import type { Moved } from './types.js'

import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { keyIdOf, rewrapText } from '../envelope.js'
import { identitiesSlug } from '../identities/store.js'
import { allSealedFields } from '../sealedFields.js'
import { columnOf } from '../sealedText.js'
import { forEachRow, type Row } from './forEachRow.js'

/** The words of the anonymisation's remembered decisions. */
const termsSlug = 'anonymisation-terms'

/** A column that holds envelopes. */
export type Column = { collection: CollectionSlug; column: string; field: string }

export const columnsOf = (payload: Payload): Column[] => [
  ...allSealedFields(payload).map(({ collection, field }) => ({
    collection: asSlug(collection),
    column: columnOf(field),
    field,
  })),
  ...[identitiesSlug, termsSlug]
    .filter((slug) => payload.collections[slug])
    .map((slug) => ({ collection: asSlug(slug), column: 'sealed', field: 'sealed' })),
]

/** Swaps one envelope for the same one under the current key, unless someone wrote meanwhile. */
const moveOne = async (payload: Payload, column: Column, row: Row): Promise<Moved> => {
  const { keys } = optionsOf(payload)
  const sealed = row[column.column]
  const place = { id: row.id, collection: column.collection, field: column.field }
  if (typeof sealed !== 'string' || keyIdOf(sealed, place) === keys.current) {
    return 'kept'
  }
  const updated: unknown = await payload.db.updateOne({
    collection: column.collection,
    // Null leaves the time of the last change: another key is no new content.
    data: { [column.column]: rewrapText({ keys, place, sealed }), updatedAt: null },
    where: { and: [{ id: { equals: row.id } }, { [column.column]: { equals: sealed } }] },
  })
  return updated ? 'moved' : 'overtaken'
}

/** Moves the envelopes of one column, telling of each row what became of it. */
export const moveColumn = async (
  payload: Payload,
  column: Column,
  tell: (outcome: Moved) => void,
): Promise<void> => {
  await forEachRow(payload, column.collection, async (row) => {
    tell(await moveOne(payload, column, row))
    // The embedded database never leaves the turn by itself, and readers want theirs.
    await nextTurn()
  })
}

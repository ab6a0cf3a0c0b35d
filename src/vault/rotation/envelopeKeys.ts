import type { Payload } from 'payload'

import { readFile } from 'node:fs/promises'

import { fileKeyIdOf, keyIdOf } from '../envelope.js'
import { columnsOf } from './columns.js'
import { filePlacesOf, pathOf } from './files.js'
import { type Row } from './forEachRow.js'

/** Ids of the ring keys that wrap what one record holds, its file included. */
export const envelopeKeys = async (args: {
  collection: string
  id: string
  payload: Payload
}): Promise<string[]> => {
  const { id, collection, payload } = args
  const row = await payload.db.findOne<Row>({ collection, where: { id: { equals: id } } })
  if (!row) {
    return []
  }
  const texts = columnsOf(payload).flatMap(({ collection: slug, column, field }) => {
    const sealed = slug === collection ? row[column] : undefined
    return typeof sealed === 'string' ? [keyIdOf(sealed, { id, collection, field })] : []
  })
  const place = filePlacesOf(payload).find((each) => each.collection === collection)
  const file = place && pathOf(place, row)
  const sealed = file && (await readFile(/* turbopackIgnore: true */ file).catch(() => undefined))
  return sealed && place
    ? [...texts, fileKeyIdOf(sealed, { id, collection, field: place.field })]
    : texts
}

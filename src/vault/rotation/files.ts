import type { CollectionSlug, Payload, Where } from 'payload'

import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Moved } from './types.js'

import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { newRandomId } from '../../plugin/randomId.js'
import { fileKeyIdOf, rewrapBytes } from '../envelope.js'
import { forEachRow, type Row } from './forEachRow.js'

/** Uploads of a collection whose files are envelopes, bound to `field`. */
export type FilePlace = { collection: CollectionSlug; directory: string; field: string }

/** Collections that say `custom: { elchiSealedFile: FIELD }`. */
export const filePlacesOf = (payload: Payload): FilePlace[] =>
  payload.config.collections.flatMap(({ slug, custom, upload }) => {
    const field: unknown = (custom as { elchiSealedFile?: unknown } | undefined)?.elchiSealedFile
    return typeof field === 'string'
      ? [{ collection: asSlug(slug), directory: upload.staticDir ?? slug, field }]
      : []
  })

export const pathOf = ({ directory }: FilePlace, row: Row): string | undefined =>
  typeof row.filename === 'string' && row.filename
    ? path.join(/* turbopackIgnore: true */ directory, path.basename(row.filename))
    : undefined

const isStillThere = async (payload: Payload, place: FilePlace, row: Row): Promise<boolean> => {
  const where: Where = { and: [{ id: { equals: row.id } }, { filename: { equals: row.filename } }] }
  const { collection } = place
  return Boolean(await payload.db.findOne<Row>({ collection, where }))
}

/**
 * Puts the same content under a new header in the file's place. The rename is atomic: a reader has
 * the old file or the new one, never half of each. A file that was deleted meanwhile stays so.
 */
const moveOne = async (payload: Payload, place: FilePlace, row: Row): Promise<Moved> => {
  const { keys } = optionsOf(payload)
  const file = pathOf(place, row)
  if (!file) {
    return 'kept'
  }
  const sealed = await readFile(/* turbopackIgnore: true */ file).catch(() => undefined)
  if (!sealed) {
    return (await isStillThere(payload, place, row)) ? 'missing' : 'overtaken'
  }
  const bound = { id: row.id, collection: place.collection, field: place.field }
  if (fileKeyIdOf(sealed, bound) === keys.current) {
    return 'kept'
  }
  const beside = `${file}.${newRandomId()}`
  await writeFile(beside, rewrapBytes({ keys, place: bound, sealed }), { flush: true, mode: 0o600 })
  await rename(beside, file)
  if (await isStillThere(payload, place, row)) {
    return 'moved'
  }
  await rm(file, { force: true })
  return 'overtaken'
}

/** Moves the sealed files of one collection, telling of each what became of it. */
export const moveFiles = async (
  payload: Payload,
  place: FilePlace,
  tell: (outcome: Moved) => void,
): Promise<void> => {
  await forEachRow(payload, place.collection, async (row) => {
    tell(await moveOne(payload, place, row))
  })
}

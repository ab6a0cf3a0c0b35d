import type { Payload } from 'payload'

import { open } from 'node:fs/promises'

import { optionsOf } from '../../plugin/options.js'
import { fileKeyIdOf, headerBytes, keyIdOf } from '../envelope.js'
import { columnsOf } from './columns.js'
import { filePlacesOf, pathOf } from './files.js'
import { forEachRow } from './forEachRow.js'

/** How many envelopes a key of the ring still opens. */
export type KeyUse = {
  envelopes: number
  isCurrent: boolean
  /** False: envelopes were made with it, and ELCHI_KEYS does not hold it: they cannot be opened. */
  isHeld: boolean
  keyId: string
}

const headOf = async (file: string): Promise<Buffer | undefined> => {
  const handle = await open(/* turbopackIgnore: true */ file).catch(() => undefined)
  try {
    const read = await handle?.read(Buffer.alloc(headerBytes), 0, headerBytes, 0)
    return read?.buffer.subarray(0, read.bytesRead)
  } finally {
    await handle?.close()
  }
}

/** Which keys the stored texts and files need, without opening any. */
export const keyUse = async (payload: Payload): Promise<KeyUse[]> => {
  const { keys } = optionsOf(payload)
  const counts = new Map<string, number>(keys.ids.map((id) => [id, 0]))
  const count = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const { collection, column, field } of columnsOf(payload)) {
    await forEachRow(payload, collection, (row) => {
      const sealed = row[column]
      if (typeof sealed === 'string') {
        count(keyIdOf(sealed, { id: row.id, collection, field }))
      }
    })
  }
  for (const place of filePlacesOf(payload)) {
    await forEachRow(payload, place.collection, async (row) => {
      const file = pathOf(place, row)
      const head = file && (await headOf(file))
      if (head) {
        count(fileKeyIdOf(head, { id: row.id, collection: place.collection, field: place.field }))
      }
    })
  }
  return [...counts].map(([keyId, envelopes]) => ({
    envelopes,
    isCurrent: keyId === keys.current,
    isHeld: keys.ids.includes(keyId),
    keyId,
  }))
}

import path from 'node:path'

import type { TestApp } from '../../helpers/boot.js'

type MongoDatabase = {
  collection: (name: string) => { find: () => { toArray: () => Promise<unknown[]> } }
  collections: () => Promise<{ collectionName: string }[]>
}

/** The bytes of a database: the folder of its files, or everything that the server gives. */
export const bytesOf = async ({
  environment,
  payload,
}: TestApp): Promise<{ folders: string[]; texts: Record<string, string> }> => {
  const url = environment.DATABASE_URL ?? ''
  if (url.startsWith('file:')) {
    return { folders: [path.dirname(url.replace('file:', ''))], texts: {} }
  }
  const { connection } = payload.db as unknown as { connection: { db: MongoDatabase } }
  const texts: Record<string, string> = {}
  for (const { collectionName } of await connection.db.collections()) {
    const rows = await connection.db.collection(collectionName).find().toArray()
    texts[`database ${collectionName}`] = JSON.stringify(rows)
  }
  return { folders: [], texts }
}

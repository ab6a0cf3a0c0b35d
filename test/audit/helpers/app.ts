import type { CollectionConfig, Config, Payload } from 'payload'

import { compatibilityOptions, mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildConfig, getPayload } from 'payload'

import type { ElchiOptions } from '../../../src/plugin/elchiOptions.js'
import type { Room } from '../../../src/plugin/room.js'
import type { Database } from '../../helpers/boot.js'

import { withOneWriter } from '../../../src/database/index.js'
import { resolveOptions } from '../../../src/plugin/resolve.js'
import { testKeys, testSecret } from '../../helpers/keys.js'

export type RoomApp = {
  anchors: string
  close: () => Promise<void>
  database: string
  payload: Payload
}

const adapterOf = (database: Database, url: string): Config['db'] => {
  if (database === 'mongodb') {
    return mongooseAdapter({
      ...(process.env.DATABASE_COMPATIBILITY === 'firestore' ? compatibilityOptions.firestore : {}),
      ensureIndexes: true,
      url,
    })
  }
  const adapter = sqliteAdapter({ client: { url }, push: true, transactionOptions: {}, wal: true })
  return { ...adapter, init: (args) => withOneWriter(adapter.init(args)) }
}

const urlOf = (database: Database, directory: string): string => {
  if (database === 'sqlite') {
    return `file:${path.join(directory, 'test.db')}`
  }
  const url = new URL(process.env.MONGODB_TEST_URI ?? '')
  url.pathname = `/elchi_${randomUUID().slice(0, 8)}`
  return url.toString()
}

/** An app with nothing but the given rooms and collections. */
export const startRooms = async (args: {
  change?: (config: Config) => Config
  collections?: CollectionConfig[]
  database: Database
  logger?: Config['logger']
  options?: ElchiOptions
  rooms: Room[]
}): Promise<RoomApp> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'elchi-room-'))
  const anchors = path.join(directory, 'outside', 'anchors.jsonl')
  const url = urlOf(args.database, directory)
  const options = resolveOptions({ audit: { anchors }, keys: testKeys, ...args.options })
  const config: Config = {
    admin: { user: 'users' },
    collections: [
      {
        slug: 'users',
        auth: true,
        fields: [{ name: 'roles', type: 'text', hasMany: true, saveToJWT: true }],
      },
      ...(args.collections ?? []),
    ],
    custom: { elchi: options },
    db: adapterOf(args.database, url),
    logger: args.logger ?? { options: { level: 'fatal' } },
    secret: testSecret,
    telemetry: false,
    typescript: { autoGenerate: false },
  }
  const withRooms = args.rooms.reduce((current, room) => room(current, options), config)
  const payload = await getPayload({
    config: buildConfig((args.change ?? ((same) => same))(withRooms)),
    key: randomUUID(),
  })
  return {
    anchors,
    close: async () => {
      await payload.destroy()
      await rm(directory, { force: true, recursive: true })
    },
    database: url,
    payload,
  }
}

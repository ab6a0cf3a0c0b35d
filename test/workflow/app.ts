import type { CollectionConfig, Config, Payload } from 'payload'

import { compatibilityOptions, mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildConfig, getPayload, handleEndpoints } from 'payload'

import type { ElchiOptions } from '../../src/plugin/elchiOptions.js'

import { auditRoom } from '../../src/audit/index.js'
import { withOneWriter } from '../../src/database/index.js'
import { randomId } from '../../src/plugin/randomId.js'
import { resolveOptions } from '../../src/plugin/resolve.js'
import { workflowRoom } from '../../src/workflow/index.js'
import { testKeys, testSecret } from '../helpers/keys.js'

export type Database = 'mongodb' | 'sqlite'

export const roleNames = ['administrator', 'coordinator', 'custodian', 'editor'] as const

const staff: CollectionConfig['access'] = {
  create: ({ req }) => Boolean(req.user),
  delete: ({ req }) => Boolean(req.user),
  read: ({ req }) => Boolean(req.user),
  readVersions: ({ req }) => Boolean(req.user),
  unlock: () => false,
  update: ({ req }) => Boolean(req.user),
}

const users: CollectionConfig = {
  slug: 'users',
  access: staff,
  auth: { useAPIKey: true },
  fields: [
    { name: 'roles', type: 'select', hasMany: true, options: [...roleNames] },
    { name: 'country', type: 'text' },
    { name: 'language', type: 'text' },
    { name: 'digest', type: 'checkbox' },
  ],
}

/** Drafts, autosave, trash: everything that could lead around a workflow. */
export const posts: CollectionConfig = {
  slug: 'posts',
  access: staff,
  fields: [
    randomId(),
    { name: 'title', type: 'text' },
    { name: 'note', type: 'text' },
    { name: 'country', type: 'text' },
    { name: 'rows', type: 'array', fields: [{ name: 'text', type: 'text' }] },
  ],
  trash: true,
  versions: { drafts: { autosave: true }, maxPerDoc: 5 },
}

/** Counting ids, no versions, and readers who see their own country alone. */
export const notes: CollectionConfig = {
  slug: 'notes',
  access: {
    ...staff,
    read: ({ req }) => {
      const { country } = (req.user ?? {}) as { country?: string }
      return req.user ? (country ? { country: { equals: country } } : true) : false
    },
  },
  fields: [
    { name: 'title', type: 'text' },
    { name: 'country', type: 'text' },
  ],
}

export type Answer = { body: Record<string, unknown>; status: number }

export type App = {
  close: () => Promise<void>
  payload: Payload
  rest: (
    method: string,
    route: string,
    options?: { body?: unknown; token?: string },
  ) => Promise<Answer>
  /** Logs in someone new with these roles. */
  someone: (...roles: string[]) => Promise<{ id: number | string; token: string }>
  url: string
}

const adapterFor = (database: Database, url: string, push: boolean) =>
  database === 'mongodb'
    ? mongooseAdapter({
        ...(process.env.DATABASE_COMPATIBILITY === 'firestore'
          ? compatibilityOptions.firestore
          : {}),
        ensureIndexes: true,
        url,
      })
    : (() => {
        const adapter = sqliteAdapter({
          client: { url },
          push,
          transactionOptions: {},
          wal: true,
        })
        return {
          ...adapter,
          init: (args: Parameters<typeof adapter.init>[0]) => withOneWriter(adapter.init(args)),
        }
      })()

const freshURL = async (database: Database) => {
  const directory = await mkdtemp(path.join(tmpdir(), 'elchi-workflow-'))
  if (database === 'sqlite') {
    return { directory, url: `file:${path.join(directory, 'test.db')}` }
  }
  const url = new URL(process.env.MONGODB_TEST_URI ?? '')
  url.pathname = `/elchi_${randomUUID().slice(0, 8)}`
  return { directory, url: url.toString() }
}

/** A small app with the workflow room alone, on a fresh database or on that of an earlier app. */
export const bootApp = async (args: {
  collections?: CollectionConfig[]
  config?: Partial<Config>
  database: Database
  options: ElchiOptions
  url?: string
}): Promise<App> => {
  const { directory, url } = args.url
    ? { directory: undefined, url: args.url }
    : await freshURL(args.database)
  const options = resolveOptions({ keys: testKeys, ...args.options })
  const config = await buildConfig({
    admin: { user: 'users' },
    collections: [users, ...(args.collections ?? [posts, notes])],
    db: adapterFor(args.database, url, !args.url),
    graphQL: { disable: true },
    logger: { options: { level: 'silent' } },
    plugins: [
      (incoming) =>
        [auditRoom, workflowRoom].reduce<Config>((current, room) => room(current, options), {
          ...incoming,
          custom: { ...incoming.custom, elchi: options },
        }),
    ],
    secret: testSecret,
    telemetry: false,
    // Each start would spawn a second process that writes the types again.
    typescript: { autoGenerate: false },
    ...args.config,
  })
  const key = randomUUID()
  const payload = await getPayload({ config, key })

  const rest: App['rest'] = async (method, route, { body, token } = {}) => {
    const response = await handleEndpoints({
      config,
      payloadInstanceCacheKey: key,
      request: new Request(`http://localhost:3000/api${route}`, {
        body: body === undefined ? undefined : JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          ...(token ? { authorization: `JWT ${token}` } : {}),
        },
        method,
      }),
    })
    const text = await response.text()
    return {
      body: (text ? JSON.parse(text) : {}) as Record<string, unknown>,
      status: response.status,
    }
  }

  return {
    close: async () => {
      await payload.destroy()
      if (directory) {
        await rm(directory, { force: true, recursive: true })
      }
    },
    payload,
    rest,
    someone: async (...roles) => {
      const email = `${randomUUID()}@example.org`
      const password = randomUUID()
      const { id } = await payload.create({
        collection: 'users',
        data: { email, password, roles } as never,
      })
      const { token } = await payload.login({ collection: 'users', data: { email, password } })
      return { id, token: String(token) }
    },
    url,
  }
}

/**
 * The collections of the test app with one more of this name: Payload pushes the same schema to one
 * new database of a process only.
 */
export const collectionsWith = (slug: string): CollectionConfig[] => [
  posts,
  notes,
  { slug, access: staff, fields: [{ name: 'title', type: 'text' }] },
]

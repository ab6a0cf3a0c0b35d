import type { CollectionConfig, Payload } from 'payload'

import { compatibilityOptions, mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildConfig, getPayload, handleEndpoints } from 'payload'

import type { ScanContent } from '../../src/releases/gateCheck.js'
import type { Release } from '../../src/releases/index.js'
import type { WorkflowEvent } from '../../src/workflow/engine/types.js'
import type { Database } from '../helpers/boot.js'

import { createGate } from '../../src/anonymisation/gate/createGate.js'
import { auditRoom } from '../../src/audit/index.js'
import { withOneWriter } from '../../src/database/index.js'
import { anyOf, nobody, staff } from '../../src/plugin/policy.js'
import { randomId } from '../../src/plugin/randomId.js'
import { resolveOptions } from '../../src/plugin/resolve.js'
import { publicationContent } from '../../src/releases/content.js'
import { publicReleases } from '../../src/releases/publicReleases.js'
import { releaseWith } from '../../src/releases/release.js'
import { releasesRoom } from '../../src/releases/room.js'
import { markCorrecting, withdraw } from '../../src/releases/takeBack.js'
import { workflowEvents } from '../../src/workflow/collections/events.js'
import { testKeys, testSecret } from '../helpers/keys.js'
import { body, paragraph } from './lexical.js'

/** The one protected person of these tests. */
export const secretName = 'Gulsim Baizhumanova'

const scan: ScanContent = ({ content, files }) =>
  createGate({
    find: (text) => {
      const start = text.indexOf(secretName)
      return start < 0
        ? []
        : [{ end: start + secretName.length, identity: 'S001', rule: 'known', start }]
    },
    readers: {},
  }).content(content, { files })

const access = { create: () => true, delete: () => true, read: staffOnly, update: () => true }

function staffOnly({ req }: { req: { user?: unknown } }) {
  return Boolean(req.user)
}

const publications = (documents: string): CollectionConfig => ({
  slug: 'publications',
  access: { ...access, readVersions: staffOnly },
  fields: [
    randomId(),
    { name: 'title', type: 'text' },
    { name: 'kind', type: 'text' },
    { name: 'slug', type: 'text' },
    { name: 'about', type: 'relationship', relationTo: ['users', 'documents'] },
    { name: 'language', type: 'text' },
    { name: 'tlp', type: 'text' },
    { name: 'body', type: 'richText' },
    { name: 'countries', type: 'text', hasMany: true },
    { name: 'rights', type: 'text', hasMany: true },
    { name: 'embargoUntil', type: 'date' },
    { name: 'attachments', type: 'upload', hasMany: true, relationTo: documents },
    { name: 'corrects', type: 'relationship', relationTo: 'publications' },
    { name: 'translationOf', type: 'relationship', relationTo: 'publications' },
  ],
  versions: { drafts: true },
})

const documents = (staticDir: string): CollectionConfig => ({
  slug: 'documents',
  access,
  fields: [randomId(), { name: 'sha256', type: 'text', index: true }],
  hooks: {
    beforeChange: [
      ({ data, req }) =>
        req.file
          ? { ...data, sha256: createHash('sha256').update(req.file.data).digest('hex') }
          : data,
    ],
  },
  upload: { staticDir },
})

const adapterOf = (database: Database, directory: string) => {
  if (database === 'mongodb') {
    const url = new URL(process.env.MONGODB_TEST_URI ?? '')
    url.pathname = `/elchi_${randomUUID().slice(0, 8)}`
    return mongooseAdapter({
      ...(process.env.DATABASE_COMPATIBILITY === 'firestore' ? compatibilityOptions.firestore : {}),
      ensureIndexes: true,
      url: url.toString(),
    })
  }
  const adapter = sqliteAdapter({
    client: { url: `file:${path.join(directory, 'test.db')}` },
    push: true,
    transactionOptions: {},
    wal: true,
  })
  return {
    ...adapter,
    init: (args: Parameters<typeof adapter.init>[0]) => withOneWriter(adapter.init(args)),
  }
}

type Publication = { id: string } & Record<string, unknown>

/** An app with releases alone, and a clock and an event log that the test drives. */
export const bootReleases = async (database: Database) => {
  const directory = await mkdtemp(path.join(tmpdir(), 'elchi-releases-'))
  const clock = { now: new Date('2025-06-01T10:00:00.000Z') }
  const options = resolveOptions({
    clock: () => clock.now,
    keys: testKeys,
    policy: {
      releases: {
        create: nobody,
        delete: nobody,
        read: anyOf(staff, publicReleases),
        update: nobody,
      },
    },
  })
  const users: CollectionConfig = { slug: 'users', access, auth: true, fields: [] }
  const config = buildConfig(
    [auditRoom, releasesRoom].reduce((current, room) => room(current, options), {
      collections: [
        users,
        publications('documents'),
        documents(path.join(directory, 'files')),
        workflowEvents,
      ],
      custom: { elchi: options },
      db: adapterOf(database, directory),
      editor: lexicalEditor(),
      logger: { options: { level: 'fatal' } },
      secret: testSecret,
      telemetry: false,
      typescript: { autoGenerate: false },
    } as Parameters<typeof auditRoom>[0]),
  )
  const key = randomUUID()
  const payload: Payload = await getPayload({ config, key })

  const write = (data: Record<string, unknown>): Promise<Publication> =>
    payload.create({
      collection: 'publications',
      data: {
        body: body(paragraph('Two pickets were stopped.')),
        kind: 'statement',
        language: 'en',
        title: 'Two pickets were stopped',
        tlp: 'TLP:CLEAR',
        ...data,
      },
      draft: true,
    }) as unknown as Promise<Publication>

  const edit = (id: string, data: Record<string, unknown>) =>
    payload.update({ id, collection: 'publications', data, draft: true })

  const sequences = new Map<string, number>()

  /** Appends an event to the log of a publication, as the workflow does. */
  const append = async (id: string, more: Partial<WorkflowEvent>): Promise<WorkflowEvent> => {
    const subject = `publications:${id}`
    const sequence = (sequences.get(subject) ?? 0) + 1
    sequences.set(subject, sequence)
    const event: WorkflowEvent = {
      id: `${subject}#${sequence}`,
      actor: { id: 'u1', kind: 'user', roles: ['editor'] },
      at: clock.now.toISOString(),
      collection: 'publications',
      comment: null,
      content: null,
      document: id,
      dueAt: null,
      effects: [],
      fills: [],
      overrode: [],
      from: 'draft',
      hash: null,
      idempotencyKey: null,
      kind: 'transition',
      requestHash: null,
      sequence,
      subject,
      to: 'review',
      transition: 'submit',
      version: 1,
      workflow: 'publication',
      ...more,
    }
    await payload.db.create({ collection: 'workflow-events', data: event })
    return event
  }

  const read = (id: string) =>
    payload.findByID({
      id,
      collection: 'publications',
      depth: 0,
      draft: true,
    }) as unknown as Promise<Record<string, unknown>>

  const contentOf = async (id: string) =>
    publicationContent({ doc: await read(id), req: { payload } as never })

  /** Freezes the latest draft, and approves what was frozen. */
  const approve = async (id: string): Promise<WorkflowEvent> => {
    const { content, hash } = await contentOf(id)
    await append(id, { content, hash, to: 'approval', transition: 'clear' })
    return append(id, {
      effects: ['releases.release'],
      hash,
      to: 'approved',
      transition: 'approve',
    })
  }

  const run = (effect: typeof withdraw) => (event: WorkflowEvent) =>
    effect({ event, payload, token: event.id })

  const all = async (): Promise<Release[]> =>
    (
      await payload.find({
        collection: 'releases',
        depth: 0,
        overrideAccess: true,
        pagination: false,
        sort: 'sequence',
      })
    ).docs as unknown as Release[]

  return {
    all,
    append,
    approve,
    clock,
    close: async () => {
      await payload.destroy()
      await rm(directory, { force: true, recursive: true })
    },
    contentOf,
    correct: run(markCorrecting),
    directory,
    edit,
    get: async (route: string) =>
      handleEndpoints({
        config,
        payloadInstanceCacheKey: key,
        request: new Request(`http://localhost:3000/api${route}`),
      }),
    payload,
    read,
    release: run(releaseWith(scan)),
    withdraw: run(withdraw),
    write,
  }
}

export type ReleasesApp = Awaited<ReturnType<typeof bootReleases>>

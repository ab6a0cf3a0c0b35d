import type { Payload } from 'payload'

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { getPayload } from 'payload'

import type { Release } from '../../src/releases/index.js'

import { insertOnce, inTransaction } from '../../src/database/index.js'
import { subscriptionId } from '../../src/dissemination/ids/deliveryIds.js'
import { prepare } from '../../src/dissemination/index.js'
import { createKeyRing } from '../../src/keys/index.js'
import { optionsOf } from '../../src/plugin/options.js'
import { canonicalHash } from '../../src/releases/canonicalHash.js'
import { type Actor, stateOf, transition } from '../../src/workflow/index.js'

/** A key ring that stays with its store; made once, whole. */
const keysIn = (directory: string): string => {
  const file = path.join(directory, 'keys')
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, createKeyRing(), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return readFileSync(file, 'utf8')
}

/** The environment of a store in a folder: SQLite there, unless DATABASE_URL names a MongoDB. */
export const environmentOf = (directory: string, smtp: string): Record<string, string> => {
  mkdirSync(directory, { recursive: true })
  const database = process.env.DATABASE_URL ?? ''
  return {
    DATABASE_URL: database.startsWith('mongodb')
      ? database
      : `file:${path.join(path.resolve(directory), 'elchi.db')}`,
    ELCHI_ANCHOR: path.join(path.resolve(directory), 'anchors.jsonl'),
    ELCHI_JOURNALS: path.join(path.resolve(directory), 'journals'),
    ELCHI_KEYS: keysIn(directory),
    MAIL_FROM: 'Elchi <dispatch@elchi.example>',
    PAYLOAD_SECRET: 'of a store that benchmarks send from',
    SMTP_URL: smtp,
  }
}

/** Opens the app on the store that the environment names. */
export const openStore = async (): Promise<Payload> => {
  // Only now: the config reads the environment when it is imported.
  const { default: config } = await import('../../payload.config.js')
  const payload = await getPayload({ config })
  payload.logger.level = 'error'
  return payload
}

const member = (id: string, role: string): Actor => ({
  id,
  collection: 'users',
  countries: [],
  kind: 'user',
  partners: [],
  roles: [role],
})

const paragraph =
  'Three believers were fined for a meeting in a private flat; the court heard no witness of the defence. '

const content = {
  attachments: [],
  html: `<p>${paragraph.repeat(20)}</p>`,
  language: 'en',
  renderer: 'elchi-1',
  text: paragraph.repeat(20),
  title: 'Fines for believers',
  tlp: 'TLP:CLEAR',
} as const

const hash = canonicalHash({ ...content, attachments: [] })

const release = {
  ...content,
  id: `bench-${hash.slice(0, 16)}`,
  countries: [],
  embargoUntil: null,
  event: 'publications:bench#5',
  files: [],
  hash,
  kind: 'statement',
  original: 'bench',
  publication: 'bench',
  releasedAt: '2026-11-01T10:00:00.000Z',
  rights: [],
  sequence: 5,
  slug: 'fines-bench',
  status: 'released',
  statusAt: '2026-11-01T10:00:00.000Z',
  supersedes: null,
} as unknown as Release

/** The nth reader; a thousand domains share them. */
const addressOf = (index: number): string => `reader${index}@d${index % 1000}.example`

/** A release and a list with this many subscribers, made in one step or not at all. */
const fill = async (payload: Payload, recipients: number): Promise<string> => {
  const { keys } = optionsOf(payload)
  const list = `bench${recipients}`
  const { totalDocs } = await payload.db.count({
    collection: 'subscriptions',
    where: { list: { equals: list } },
  })
  if (totalDocs === recipients) {
    return list
  }
  const subscriptions = Array.from({ length: recipients }, (_, index) => ({
    id: subscriptionId({ address: addressOf(index), keyId: keys.current, keys, list }),
    address: addressOf(index),
    keyId: keys.current,
    language: 'en',
    list,
    source: 'import',
    status: 'confirmed',
  }))
  await inTransaction({ payload }, async (req) => {
    const put = (collection: string, data: { id: string } & Record<string, unknown>) =>
      insertOnce({ collection, data, payload, req })
    await put('publications', { id: 'bench', title: content.title })
    await put('releases', { ...release })
    await put('mailing-lists', {
      id: list,
      name: 'Readers',
      isPublic: false,
      membership: 'subscriptions',
      status: 'open',
      tlpCeiling: 'TLP:CLEAR',
    })
    for (const subscription of subscriptions) {
      await put('subscriptions', subscription)
    }
  })
  return list
}

const steps = {
  approved: ['schedule', 'coordinator'],
  prepared: ['test', 'coordinator'],
  tested: ['approve', 'editor'],
} as const

/** Fills the store and schedules the sending, or goes on where an earlier run was ended. */
export const prepareStore = async (
  payload: Payload,
  recipients: number,
): Promise<{ id: string; seconds: number }> => {
  const list = await fill(payload, recipients)
  const { docs } = await payload.db.find<{ audience: unknown; id: string }>({
    collection: 'disseminations',
    limit: 0,
    pagination: false,
  })
  const begun = performance.now()
  const known = docs.find(({ audience }) => audience)
  const { id } = known ?? (await prepare({ lists: [list], payload, release: release.id }))
  const seconds = (performance.now() - begun) / 1000
  for (;;) {
    const { state } = await stateOf({ id, collection: 'disseminations', payload })
    const [name, role] = steps[state as keyof typeof steps] ?? []
    if (!name || !role) {
      return { id, seconds: known ? 0 : seconds }
    }
    await transition({
      id,
      actor: member(role, role),
      collection: 'disseminations',
      idempotencyKey: `bench:${name}:${id}`,
      payload,
      transition: name,
    })
  }
}

export type Counts = Record<'accepted' | 'deferred' | 'rejected' | 'skipped' | 'unknown', number>

/** How the deliveries of the store stand, and how many are still to be made. */
export const countDeliveries = async (
  payload: Payload,
): Promise<{ counts: Counts; left: number }> => {
  const count = async (state: string): Promise<number> =>
    (await payload.db.count({ collection: 'deliveries', where: { state: { equals: state } } }))
      .totalDocs
  const [accepted, deferred, rejected, skipped, unknown, queued] = await Promise.all(
    ['accepted', 'deferred', 'rejected', 'skipped', 'unknown', 'queued'].map(count),
  )
  return {
    counts: {
      accepted: accepted ?? 0,
      deferred: deferred ?? 0,
      rejected: rejected ?? 0,
      skipped: skipped ?? 0,
      unknown: unknown ?? 0,
    },
    left: (queued ?? 0) + (deferred ?? 0),
  }
}

/** Whether every sending of the store has ended. */
export const isSettled = async (payload: Payload): Promise<boolean> =>
  (await payload.db.findOne({
    collection: 'disseminations',
    where: { settledAt: { exists: false } },
  })) === null

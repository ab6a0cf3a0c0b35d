import { randomUUID } from 'node:crypto'

import type { Release } from '../../../src/releases/index.js'
import type { Actor } from '../../../src/workflow/index.js'
import type { Database, TestApp } from '../../helpers/boot.js'

import { prepare, runDispatcher } from '../../../src/dissemination/index.js'
import { createSessions } from '../../../src/dissemination/sending/sessions.js'
import { parseServer } from '../../../src/dissemination/smtp/parseServer.js'
import { canonicalHash, contentIn } from '../../../src/releases/canonicalHash.js'
import { stateOf, transition } from '../../../src/workflow/index.js'
import { boot } from '../../helpers/boot.js'

const member = (id: string, role: string): Actor => ({
  id,
  collection: 'users',
  countries: [],
  kind: 'user',
  partners: [],
  roles: [role],
})

export const coordinator = member('coordinator', 'coordinator')
export const editor = member('editor', 'editor')

const content = {
  attachments: [],
  html: '<p>Three believers were fined.</p>',
  language: 'en',
  renderer: 'elchi-1',
  text: 'Three believers were fined.',
  title: 'Fines for believers',
  tlp: 'TLP:CLEAR',
} as const

/**
 * The reference app with what a sending needs, and shortcuts through its workflow.
 *
 * @param url where its database is @default a fresh one
 */
export const bootDissemination = async (database: Database, url?: string) => {
  process.env.MAIL_FROM = 'Elchi <dispatch@elchi.example>'
  const app: TestApp = await boot({ database, url })
  const { payload } = app

  const makeRelease = async (over: Partial<Release> = {}): Promise<Release> => {
    const hashed = { ...content, ...over }
    const hash = canonicalHash(contentIn({ ...hashed, attachments: [...hashed.attachments] }))
    const publication = over.publication ?? randomUUID().slice(0, 8)
    const release = {
      ...hashed,
      id: `${publication}-${hash.slice(0, 16)}`,
      countries: [],
      embargoUntil: null,
      event: `publications:${publication}#5`,
      files: [],
      hash,
      kind: 'statement',
      original: String(publication),
      publication,
      releasedAt: '2026-11-01T10:00:00.000Z',
      rights: [],
      sequence: 5,
      slug: `fines-${publication}`,
      status: 'released',
      statusAt: '2026-11-01T10:00:00.000Z',
      supersedes: null,
      ...over,
    } as Release
    await payload.db.create({
      collection: 'publications',
      data: { id: publication, title: hashed.title },
    })
    await payload.db.create({ collection: 'releases', data: { ...release, hash } })
    return { ...release, hash }
  }

  const makeList = async (over: Record<string, unknown> = {}): Promise<string> => {
    const list = await payload.create({
      collection: 'mailing-lists' as never,
      data: { name: 'Helsinki list', tlpCeiling: 'TLP:GREEN', ...over } as never,
    })
    return String((list as { id: string }).id)
  }

  const makeContact = async (
    email: string,
    over: Record<string, unknown> = {},
  ): Promise<string> => {
    const { docs } = await payload.find({
      collection: 'contacts' as never,
      where: { email: { equals: email } },
    })
    if (docs[0]) {
      return String((docs[0] as { id: string }).id)
    }
    const contact = await payload.create({
      collection: 'contacts' as never,
      data: {
        name: 'A contact',
        email,
        language: 'en',
        legalBasis: 'legitimate-interest',
        mechanism: 'ep',
        organisation: 'An office',
        status: 'active',
        tlpClearance: 'TLP:AMBER',
        ...over,
      } as never,
    })
    return String((contact as { id: string }).id)
  }

  const subscribe = (list: string, subscriber: Record<string, unknown>) =>
    payload.create({
      collection: 'subscriptions' as never,
      data: { list, status: 'confirmed', ...subscriber } as never,
    })

  const fire = (id: string, name: string, actor: Actor = coordinator, comment?: string) =>
    transition({
      id,
      actor,
      collection: 'disseminations',
      comment,
      idempotencyKey: randomUUID(),
      payload,
      transition: name,
    })

  /** A sending of a fresh release to these addresses, scheduled. */
  const scheduled = async (
    addresses: string[],
    release?: Release,
    ofList?: Record<string, unknown>,
  ) => {
    const list = await makeList(ofList)
    for (const email of addresses) {
      await subscribe(list, { contact: await makeContact(email) })
    }
    const chosen = release ?? (await makeRelease())
    const { id, audience } = await prepare({ lists: [list], payload, release: chosen.id })
    await fire(id, 'test')
    await fire(id, 'approve', editor)
    await fire(id, 'schedule')
    return { id, audience, list, release: chosen }
  }

  const sessionsTo = (url: string, { patience = 20_000, size = 3 } = {}) =>
    createSessions({
      name: 'elchi.example',
      server: parseServer(url),
      size,
      timeouts: { connect: patience, greeting: patience, idle: patience },
    })

  /** One pass of a dispatcher against this server; `patience` is how long it waits, in milliseconds. */
  const dispatch = async (url: string, how?: { patience?: number; size?: number }) => {
    const sessions = sessionsTo(url, how)
    try {
      return await runDispatcher({ payload, sessions })
    } finally {
      sessions.close()
    }
  }

  /** What one test deferred must not come due in a later one. */
  const closeBatches = async () => {
    const { docs } = await payload.db.find<{ id: string }>({
      collection: 'delivery-batches',
      limit: 0,
      pagination: false,
      where: { isOpen: { equals: true } },
    })
    for (const { id } of docs) {
      await payload.db.updateOne({ id, collection: 'delivery-batches', data: { isOpen: false } })
    }
    await payload.db.updateMany({
      collection: 'deliveries',
      data: { reason: 'inactive', state: 'skipped' },
      where: { state: { in: ['deferred', 'queued'] } },
    })
  }

  const deliveriesOf = async (dissemination: string) => {
    const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>({
      collection: 'deliveries',
      limit: 0,
      pagination: false,
      sort: 'address',
      where: { dissemination: { equals: dissemination } },
    })
    return docs
  }

  const statesOf = async (dissemination: string) =>
    Object.fromEntries(
      (await deliveriesOf(dissemination)).map(({ address, state }) => [address, state]),
    ) as Record<string, string>

  const stateOfSending = async (id: string) =>
    (await stateOf({ id, collection: 'disseminations', payload })).state

  return {
    ...app,
    closeBatches,
    deliveriesOf,
    dispatch,
    fire,
    makeContact,
    makeList,
    makeRelease,
    scheduled,
    sessionsTo,
    stateOfSending,
    statesOf,
    subscribe,
  }
}

export type DisseminationApp = Awaited<ReturnType<typeof bootDissemination>>

import type { Payload } from 'payload'
import type { Release } from 'payload-elchi'

import type { TestApp } from '../../helpers/boot.js'
import type { Planted } from './types.js'
import type { Web } from './web/open.js'

import { canonicalHash, contentIn } from '../../../src/releases/canonicalHash.js'
import { plant, relate, relationsOf } from './plant.js'

/** A relation that leads to a collection: the path of its field, in which collection. */
export type Way = { from: string; path: string }

export type World = {
  app: TestApp
  /** Planted documents by collection: the first sorts before the second. */
  planted: Map<string, [Planted, Planted]>
  /** Relations by the collection that they lead to. */
  waysTo: Map<string, Way[]>
  /** The built app on the same database, where there is one. */
  web?: Web
}

const slugsOf = (payload: Payload): string[] =>
  payload.config.collections.map(({ slug }) => slug).filter((slug) => slug !== 'payload-migrations')

const ranks = ['a', 'z'] as const

/** The country of all that is planted: one reader of the matrix is limited to another. */
const country = 'KZ'

/** Plants two documents in every collection, and links them along every relation. */
export const plantWorld = async (app: TestApp): Promise<World> => {
  const { payload } = app
  const planted: World['planted'] = new Map()
  const waysTo: World['waysTo'] = new Map()
  const plantBoth = async (slug: string): Promise<void> => {
    if (planted.has(slug)) {
      return
    }
    const relations = relationsOf(payload, slug)
    for (const { field, path, to } of relations) {
      if (field.required && to !== 'countries') {
        await plantBoth(to)
      }
      waysTo.set(to, [...(waysTo.get(to) ?? []), { from: slug, path }])
    }
    const both = await Promise.all(
      ranks.map((rank, n) => plant(payload, slug, rank, (to) => targetOf(to, n))),
    )
    planted.set(slug, both as [Planted, Planted])
  }
  const targetOf = (slug: string, n: number): string | undefined =>
    slug === 'countries' ? country : planted.get(slug)?.[n]?.id

  for (const slug of slugsOf(payload)) {
    await plantBoth(slug)
  }
  for (const both of planted.values()) {
    for (const [n, doc] of both.entries()) {
      doc.fields.push(...(await relate(payload, doc, (to) => targetOf(to, n))))
    }
  }
  const release = planted.get('releases')?.[1]
  if (release) {
    await makePublic(app, release.id)
  }
  await addVersions(app, planted)
  return { app, planted, waysTo }
}

/** Makes a release one that anyone reads: the site, the feed and the list show it. */
export const makePublic = async ({ payload }: TestApp, id: string): Promise<void> => {
  const [collection, where] = ['releases' as const, { id: { equals: id } }]
  const shown = {
    attachments: [],
    embargoUntil: null,
    files: [],
    kind: 'briefing',
    language: 'en',
    status: 'released',
    tlp: 'TLP:CLEAR',
  }
  await payload.db.updateOne({ collection, data: shown, where })
  const stored = await payload.db.findOne<Release>({ collection, where })
  // The site shows nothing that is not what its hash says.
  const hash = stored ? canonicalHash(contentIn(stored)) : null
  await payload.db.updateOne({ collection, data: { hash }, where })
}

/** A version of each document of a collection with versions, holding the same canaries. */
const addVersions = async ({ payload }: TestApp, planted: World['planted']): Promise<void> => {
  for (const { slug, versions } of payload.config.collections) {
    for (const doc of versions ? (planted.get(slug) ?? []) : []) {
      const versionData = await payload.db.findOne({
        collection: slug,
        where: { id: { equals: doc.id } },
      })
      const now = new Date().toISOString()
      await payload.db.createVersion({
        autosave: false,
        collectionSlug: slug,
        createdAt: now,
        parent: doc.id,
        updatedAt: now,
        versionData: versionData as never,
      })
    }
  }
}

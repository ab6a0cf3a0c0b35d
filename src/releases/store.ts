import type { Payload, PayloadRequest, Where } from 'payload'

import type { Passed } from '../anonymisation/gate/index.js'
import type { ReleaseContent } from './canonicalHash.js'
import type { Release, ReleaseStatus } from './types.js'

import { hasPassed } from '../anonymisation/gate/passed.js'
import { insertOnce } from '../database/index.js'
import { ReleaseBlockedError } from './errors.js'

/** The only place that writes releases: through the adapter, since every other write is refused. */
const collection = 'releases'

type Caller = { payload: Payload; req?: Partial<PayloadRequest> }

type Row = { compared?: null | string; sources?: null | string[] } & Release

/** A release travels to pages, feeds and mails; which reports it was made of stays here. */
const withoutSources = ({ compared: _, sources: __, ...release }: Row): Release => release

/** The release with this id, whatever its status. */
export const findRelease = async ({
  id,
  payload,
  req,
}: { id: string } & Caller): Promise<null | Release> => {
  const row = await payload.db.findOne<Row>({ collection, req, where: { id: { equals: id } } })
  return row ? withoutSources(row) : null
}

const rowsWhere = async ({ payload, req, where }: { where: Where } & Caller): Promise<Row[]> => {
  const { docs } = await payload.db.find<Row>({
    collection,
    limit: 0,
    pagination: false,
    req,
    sort: '-releasedAt',
    where,
  })
  return docs
}

/** Releases by a condition, newest first, whatever their status. */
export const findReleases = async (args: { where: Where } & Caller): Promise<Release[]> =>
  (await rowsWhere(args)).map(withoutSources)

/** Issues of newsletters that hold one of these releases: they show its words too. */
export const issuesWith = async (
  payload: Payload,
  releases: Release[],
  status: ReleaseStatus[],
): Promise<Release[]> => {
  const parts = releases.map(({ id }) => id)
  return parts.length === 0
    ? []
    : findReleases({
        payload,
        where: { and: [{ parts: { in: parts } }, { status: { in: status } }] },
      })
}

/** A release by its id; what is not stored yet has none, and holds the words of its parts alone. */
export type MadeOf = { id: null | string } & Pick<Release, 'parts'>

/**
 * The reports that a release was made of when it was approved. What its publication names since says
 * nothing of it. An issue that is not stored yet is made of what its parts are.
 */
export const sourcesOfRelease = async ({
  payload,
  release,
  req,
}: { release: MadeOf } & Caller): Promise<string[]> => {
  const ids = [...(release.id === null ? [] : [release.id]), ...(release.parts ?? [])]
  const rows = await rowsWhere({ payload, req, where: { id: { in: ids } } })
  return [...new Set(rows.flatMap(({ sources }) => sources ?? []))].sort()
}

/** What is known of a release beyond what the gate has read. */
export type Description = {
  /** The basis that the gate compared it with last. */
  compared: string
  /** Ids of the reports that it is made of, its original's included. */
  sources: string[]
} & Omit<Release, 'slug' | keyof ReleaseContent>

/** When readers may see it, for lists in the order of that: the end of its embargo where it has one. */
const publicFrom = ({
  embargoUntil,
  releasedAt,
}: Pick<Release, 'embargoUntil' | 'releasedAt'>): string =>
  embargoUntil && embargoUntil > releasedAt ? embargoUntil : releasedAt

/**
 * Stores a new release of content that the gate let through; false if one of this content is there
 * already.
 *
 * @throws ReleaseBlockedError for content that did not come from the gate
 */
export const insertRelease = ({
  content,
  description,
  payload,
  req,
}: {
  content: Passed<{ slug: string } & ReleaseContent>
  description: Description
} & Caller): Promise<boolean> => {
  if (!hasPassed(content)) {
    throw new ReleaseBlockedError()
  }
  const data = { ...content, ...description, publicFrom: publicFrom(description) }
  return insertOnce({ collection, data, payload, req })
}

/** What may change after the release: its standing, and which approval it rests on. */
type Standing = Partial<
  Pick<Description, 'compared' | 'event' | 'releasedAt' | 'sequence' | 'sources' | 'supersedes'>
> & {
  status: ReleaseStatus
  statusAt: string
}

/** Moves a release to another standing; its content has no way to change. */
export const moveRelease = async ({
  id,
  payload,
  req,
  standing,
}: { id: string; standing: Standing } & Caller): Promise<void> => {
  const { releasedAt, sources } = standing
  // SQL changes a list only in a row that is written whole.
  const row = sources
    ? await payload.db.findOne<Row>({ collection, req, where: { id: { equals: id } } })
    : null
  await payload.db.updateOne({
    id,
    collection,
    data: {
      ...row,
      ...standing,
      ...(row && releasedAt ? { publicFrom: publicFrom({ ...row, releasedAt }) } : {}),
    },
    req,
    returning: false,
  })
}

/** Notes by which basis a release was compared last. */
export const markCompared = async (
  payload: Payload,
  id: string,
  compared: string,
): Promise<void> => {
  await payload.db.updateOne({ id, collection, data: { compared }, returning: false })
}

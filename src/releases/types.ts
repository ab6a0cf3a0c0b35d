import type { ReleaseContent } from './canonicalHash.js'

export const releaseStatuses = ['released', 'correcting', 'superseded', 'withdrawn'] as const

/**
 * `released`: current. `correcting`: still shown, with a notice, and starts no new sending.
 * `superseded`: a later release took its place. `withdrawn`: taken back, its content is not shown.
 */
export type ReleaseStatus = (typeof releaseStatuses)[number]

/** A file of a release, by the place of its hash in `attachments`. */
export type ReleaseFile = {
  /** A name made from the hash: the original one may tell who made the file. */
  name: string
  sha256: string
  /** Bytes. */
  size: number
  /** Media type. */
  type: string
}

/** An immutable approved snapshot; only its status moves. */
export type Release = {
  /** For a page: the collection of what it presents, such as `programmes`. */
  about: null | string
  /** ISO 3166-1 alpha-2 of the countries that it is about. */
  countries: string[]
  /** ISO 8601, UTC; null without an embargo. */
  embargoUntil: null | string
  /** The approving event. */
  event: string
  files: ReleaseFile[]
  /** SHA-256 in hex of the content (RFC 8785). */
  hash: string
  /** `publication-hash`, with the first 16 digits of the hash. */
  id: string
  kind: string
  /** The publication that this one is a language version of; its own id where it is the first. */
  original: string
  /** The releases that an issue of a newsletter holds; none for any other release. */
  parts?: null | string[]
  /** Null for an issue of a newsletter, which is made of other releases. */
  publication: null | number | string
  /** ISO 8601, UTC. */
  releasedAt: string
  rights: string[]
  /** The place of the approving event among the events of the publication. */
  sequence: number
  slug: string
  status: ReleaseStatus
  /** When the status last moved; ISO 8601, UTC. */
  statusAt: string
  /** The release that this one took the place of. */
  supersedes: null | string
} & ReleaseContent

import canonicalizeModule from 'canonicalize'
import { createHash } from 'node:crypto'

import type { TlpLabel } from './tlp.js'

// The package is CommonJS, its types describe an ES module.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string

/** What an approval binds to, and what leaves: nothing else of a publication is ever shown. */
export type ReleaseContent = {
  /** SHA-256 in hex of each attachment, in their order. */
  attachments: string[]
  html: string
  language: string
  renderer: string
  text: string
  title: string
  tlp: TlpLabel
}

/** Picks the hashed members of a row or an event, leaving everything else out. */
export const contentIn = (row: Record<string, unknown> | ReleaseContent): ReleaseContent => {
  const { attachments, html, language, renderer, text, title, tlp } = row as ReleaseContent
  return { attachments, html, language, renderer, text, title, tlp }
}

/** SHA-256 in hex of a value in canonical JSON (RFC 8785): the order of keys is irrelevant. */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(canonicalize(value), 'utf8').digest('hex')

/** The hash that an approval binds to, and that a release is known by. */
export const canonicalHash = (content: ReleaseContent): string => hashOf(content)

import type { Release } from '../../src/releases/index.js'

import { canonicalHash } from '../../src/releases/canonicalHash.js'

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

/** The release that the benchmark sends. */
export const release = {
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

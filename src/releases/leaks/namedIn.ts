import type { Payload } from 'payload'

import type { GateFile, GateHit } from '../../anonymisation/gate/index.js'
import type { Release } from '../types.js'
import type { LeakRow } from './store.js'

import { scanContent } from '../../anonymisation/gate/index.js'
import { allowancesOfRelease } from '../allowances.js'
import { readCleanFile } from '../attachments.js'
import { contentIn } from '../canonicalHash.js'

type Found = Pick<LeakRow, 'identity' | 'places' | 'spans'>

/** Something of a release that is read by itself: one that cannot be read hides no name in another. */
type Part = { content: Record<string, unknown>; files: GateFile[]; where: string }

/** The text and each file; null for a file that is gone. */
const partsOf = async (payload: Payload, release: Release): Promise<(null | Part)[]> => {
  const content = { ...contentIn(release), slug: release.slug, attachments: [] }
  const parts: (null | Part)[] = [{ content, files: [], where: 'text' }]
  for (const [index, { name, sha256, type }] of release.files.entries()) {
    const bytes = await readCleanFile({ payload, sha256 })
    const where = `attachment:${index + 1}`
    parts.push(bytes ? { content: {}, files: [{ name, bytes, type }], where } : null)
  }
  return parts
}

/** The hits in one part, each where it stands in the whole; null where it cannot be read. */
const hitsIn = async (
  payload: Payload,
  part: null | Part,
  allowances: string[],
): Promise<GateHit[] | null> => {
  if (!part) {
    return null
  }
  const { content, files, where } = part
  try {
    const { hits } = await scanContent({ allowances, content, files, payload })
    return hits.map((hit) => ({ ...hit, where: hit.where.replace(/^attachment:1(?!\d)/, where) }))
  } catch (error) {
    if ((error as { code?: unknown }).code === 'gate-unreadable') {
      return null
    }
    throw error
  }
}

/**
 * Who is named in a release, as the register and the consents are now; an empty identity stands for
 * parts that cannot be read.
 */
export const namedIn = async (payload: Payload, release: Release): Promise<Found[]> => {
  const allowances = await allowancesOfRelease({ payload, release })
  const found = new Map<string, Found>()
  for (const [index, part] of (await partsOf(payload, release)).entries()) {
    const hits = await hitsIn(payload, part, allowances)
    const unread = { end: 0, identity: '', start: 0, where: `part:${index}` }
    for (const { end, identity, start, where } of hits ?? [unread]) {
      const { places = [], spans = [] } = found.get(identity) ?? {}
      found.set(identity, {
        identity,
        places: identity && !places.includes(where) ? [...places, where] : places,
        spans: [...new Set([...spans, `${where} ${start}-${end}`])],
      })
    }
  }
  return [...found.values()]
}

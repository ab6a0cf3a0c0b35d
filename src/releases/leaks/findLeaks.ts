import type { Payload } from 'payload'

import type { GateFile } from '../../anonymisation/gate/index.js'
import type { Release } from '../types.js'
import type { LeakRow } from './store.js'

import { registerRevision, scanContent } from '../../anonymisation/gate/index.js'
import { appendAudit } from '../../audit/index.js'
import { optionsOf } from '../../plugin/options.js'
import { allowancesOfRelease } from '../allowances.js'
import { readCleanFile } from '../attachments.js'
import { contentIn } from '../canonicalHash.js'
import { findReleases } from '../store.js'
import { comparedRevision, markCompared, openLeak, openLeaks, settleLeak, system } from './store.js'

type Found = { identity: string; places: string[] }

/** The files of a release; null where one is gone, since then it cannot be read. */
const filesOf = async (payload: Payload, release: Release): Promise<GateFile[] | null> => {
  const files: GateFile[] = []
  for (const { name, sha256, type } of release.files) {
    const bytes = await readCleanFile({ payload, sha256 })
    if (!bytes) {
      return null
    }
    files.push({ name, bytes, type })
  }
  return files
}

const unreadable: Found[] = [{ identity: '', places: [] }]

/** Who is named in a release, as the register and the consents are now. */
const namedIn = async (payload: Payload, release: Release): Promise<Found[]> => {
  const files = await filesOf(payload, release)
  if (!files) {
    return unreadable
  }
  try {
    const result = await scanContent({
      allowances: await allowancesOfRelease({ payload, release }),
      content: { ...contentIn(release), slug: release.slug },
      files,
      payload,
    })
    const places = new Map<string, Set<string>>()
    for (const { identity, where } of result.hits) {
      places.set(identity, (places.get(identity) ?? new Set()).add(where))
    }
    return [...places].map(([identity, where]) => ({ identity, places: [...where] }))
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === 'gate-unreadable') {
      return unreadable
    }
    throw error
  }
}

const rowOf = (
  payload: Payload,
  args: { found: Found; release: Release; revision: number },
): LeakRow => ({
  ...args.found,
  id: `${args.release.id}~${args.found.identity}~${args.revision}`,
  openedAt: optionsOf(payload).clock().toISOString(),
  publication: String(args.release.publication),
  reason: null,
  release: args.release.id,
  settledAt: null,
  settledBy: null,
  status: 'open',
})

const namedBy = ({ identity, release }: LeakRow): string => `${release}~${identity}`

const record = (payload: Payload, kind: 'closed' | 'opened', row: LeakRow): Promise<unknown> =>
  appendAudit({
    entries: [
      {
        actor: system,
        data: { identity: row.identity || null },
        kind: `release.leak-${kind}`,
        source: `release.leak-${kind}:${row.id}`,
        subject: `releases:${row.release}`,
      },
    ],
    payload,
  })

const compare = async (payload: Payload, revision: number): Promise<void> => {
  const releases = await findReleases({
    payload,
    where: { status: { in: ['released', 'correcting'] } },
  })
  const named = new Set<string>()
  for (const release of releases) {
    for (const found of await namedIn(payload, release)) {
      const row = rowOf(payload, { found, release, revision })
      named.add(namedBy(row))
      if (await openLeak(payload, row)) {
        await record(payload, 'opened', row)
      }
    }
  }
  for (const row of await openLeaks(payload)) {
    if (!named.has(namedBy(row))) {
      await settleLeak(payload, row.id, {
        reason: 'No longer named, or no longer released.',
        settledAt: optionsOf(payload).clock().toISOString(),
        settledBy: system,
      })
      await record(payload, 'closed', row)
    }
  }
}

/**
 * Compares everything that is released with the register, when the register moved since the last
 * time, and opens a task for each person named; one who is no longer named closes it. What a crash
 * left undone is done the next time, since the revision is written last.
 */
export const findLeaks = async (payload: Payload): Promise<void> => {
  const revision = await registerRevision(payload)
  if ((await comparedRevision(payload)) !== revision) {
    await compare(payload, revision)
    await markCompared(payload, revision)
  }
}

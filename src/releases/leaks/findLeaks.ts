import type { Payload } from 'payload'

import type { Release } from '../types.js'
import type { LeakRow } from './store.js'

import { appendAudit } from '../../audit/index.js'
import { standingStatuses } from '../../consent/index.js'
import { optionsOf } from '../../plugin/options.js'
import { basisNow } from '../basis.js'
import { findReleases, markCompared } from '../store.js'
import { namedIn } from './namedIn.js'
import { openLeak, openLeaks, settleLeak, system } from './store.js'

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

const close = async (payload: Payload, row: LeakRow): Promise<void> => {
  await settleLeak(payload, row.id, {
    reason: 'No longer named, or no longer released.',
    settledAt: optionsOf(payload).clock().toISOString(),
    settledBy: system,
  })
  await record(payload, 'closed', row)
}

const compare = async (payload: Payload, release: Release): Promise<void> => {
  const named = new Set<string>()
  for (const found of await namedIn(payload, release)) {
    named.add(found.identity)
    const row = await openLeak(payload, {
      ...found,
      openedAt: optionsOf(payload).clock().toISOString(),
      publication: String(release.publication),
      reason: null,
      release: release.id,
      settledAt: null,
      settledBy: null,
      status: 'open',
    })
    if (row) {
      await record(payload, 'opened', row)
    }
  }
  const open = await openLeaks(payload)
  for (const row of open.filter((each) => each.release === release.id)) {
    if (!named.has(row.identity)) {
      await close(payload, row)
    }
  }
}

const standing = { status: { in: standingStatuses } }

const closeEnded = async (payload: Payload): Promise<void> => {
  const rows = await openLeaks(payload)
  if (rows.length > 0) {
    const ids = { id: { in: rows.map(({ release }) => release) } }
    const found = await findReleases({ payload, where: { and: [standing, ids] } })
    const still = new Set(found.map(({ id }) => id))
    for (const row of rows.filter(({ release }) => !still.has(release))) {
      await close(payload, row)
    }
  }
}

/**
 * Compares what stands released with the register and with who may be named, where either moved since
 * that release was compared last, its own release included. Opens a task for each person named; one
 * who is no longer named closes it. What a crash left undone is done the next time, since each
 * release is marked last.
 */
export const findLeaks = async (payload: Payload): Promise<void> => {
  const basis = await basisNow(payload)
  const moved = { compared: { not_equals: basis } }
  for (const release of await findReleases({ payload, where: { and: [standing, moved] } })) {
    await compare(payload, release)
    await markCompared(payload, release.id, basis)
  }
  await closeEnded(payload)
}

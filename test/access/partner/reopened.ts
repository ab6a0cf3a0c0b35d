import type { Where } from 'payload'

import type { Someone } from '../matrix/staff.js'
import type { World } from '../matrix/world.js'

import { makePublic } from '../matrix/world.js'
import { differences } from './look.js'
import { lookFromOutside } from './outside.js'

/** A leak that was put back, by what it was seen, and by what not though it had to be. */
export type Proof = { leaks: string[]; missed: string[]; name: string }

type Reopened = {
  /** Beginnings of what has to be told apart. */
  surfaces: string[]
  /** Writes what leaves as it would be if it followed whose a document is. */
  tell: (world: World, isHidden: boolean) => Promise<void>
}

const every: Where = { id: { exists: true } }

const write = async (
  { app }: World,
  collection: string,
  data: Record<string, unknown>,
  where: Where = every,
): Promise<void> => {
  await app.payload.db.updateMany({ collection, data, returning: false, where })
}

const idOf = ({ planted }: World, slug: string, n: 0 | 1): string => planted.get(slug)?.[n].id ?? ''

const releaseAt = (world: World, n: 0 | 1, data: Record<string, unknown>) =>
  write(world, 'releases', data, { id: { equals: idOf(world, 'releases', n) } })

const since = (moment: string) => ({ publicFrom: moment, releasedAt: moment })

/** Both releases public, in this order. */
const released = async (world: World, [newer, older]: [0 | 1, 0 | 1]): Promise<void> => {
  await makePublic(world.app, idOf(world, 'releases', 0))
  await releaseAt(world, newer, since('2026-03-02T10:00:00.000Z'))
  await releaseAt(world, older, since('2026-03-01T10:00:00.000Z'))
}

const lists = ['/feed.xml', '/publications', '/ru/feed.xml', '/sitemap.xml']

/** Leaks of whose a document is, each by a way that leaves: an order, a count, a word, a day. */
const reopened: Record<string, Reopened> = {
  'an order of the site that follows whose a text is': {
    surfaces: lists.map((path) => `site ${path} `),
    tell: (world, isHidden) => released(world, isHidden ? [0, 1] : [1, 0]),
  },
  'a count of the site that follows whose a text is': {
    surfaces: [...lists, '/publications/[slug]'].map((path) => `site ${path} `),
    tell: async (world, isHidden) => {
      await released(world, [0, 1])
      await releaseAt(world, 0, { status: isHidden ? 'withdrawn' : 'released' })
    },
  },
  'a mail that says whose a text is': {
    surfaces: ['mails of a dissemination'],
    tell: (world, isHidden) =>
      write(world, 'mailing-lists', { name: isHidden ? 'Anonymous partner' : 'Public partner' }),
  },
  'a mail to staff in the order of whose a document is': {
    surfaces: ['digest to'],
    tell: (world, isHidden) =>
      write(world, 'workflow-subjects', { dueAt: `2026-06-${isHidden ? '01' : '20'}T00:00:00Z` }),
  },
}

/**
 * Puts each leak back, looks at both worlds, and says by what they were told apart. A look that was
 * blind, or made alike what differs, would miss it. Without the site there is nothing to see of what
 * it alone would tell.
 */
export const proveOutside = async (world: World, maker: Someone): Promise<Proof[]> => {
  const proofs: Proof[] = []
  for (const [name, { surfaces, tell }] of Object.entries(reopened)) {
    const wanted = surfaces.filter((surface) => world.web || !surface.startsWith('site '))
    if (wanted.length === 0) {
      continue
    }
    await tell(world, true)
    const before = await lookFromOutside(world, maker)
    await tell(world, false)
    const leaks = differences(before, await lookFromOutside(world, maker))
    proofs.push({
      leaks,
      missed: wanted.filter((surface) => !leaks.some((leak) => leak.startsWith(surface))),
      name,
    })
  }
  return proofs
}

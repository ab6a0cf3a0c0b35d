import { endpointsOf } from 'payload-elchi'

import type { Someone } from '../matrix/staff.js'
import type { World } from '../matrix/world.js'

import { queryOf } from '../matrix/ask.js'
import { isTied, waysToPartners } from './links.js'

/** Every answer that one reader gets, by what was asked. */
export type Seen = Map<string, string>

export type Asking = { seen: Seen; someone: Someone; world: World }

/** Versions get an id of their own for the document in them, each time that they are read. */
const versions = (text: string): string => text.replace(/("_status":"\w+","id":)"\w+"/g, '$1')

const ask = async ({ seen, someone, world }: Asking, path: string): Promise<string> => {
  const { body, headers, status } = await world.app.rest('GET', path, { token: someone.token })
  const text = JSON.stringify([status, headers.get('content-disposition'), body])
  const told = path.includes('/versions') ? versions(text) : text
  seen.set(path, told)
  return told
}

const isGiven = (answer: string): boolean => answer.startsWith('[200')

/** The ways that the app does not refuse to this reader; it names those that it does. */
const openWays = async (
  asking: Asking,
  slug: string,
  ways: string[],
  query: (ways: string[]) => string,
): Promise<string[]> => {
  if (ways.length === 0) {
    return []
  }
  const answer = await ask(asking, `/${slug}?depth=0&${query(ways)}`)
  const named = [...answer.matchAll(/"path":"([^"]+)"/g)].map(([, path]) => path)
  const isOpen = (way: string) => !named.some((path) => `${way}.`.startsWith(`${path}.`))
  if (isGiven(answer)) {
    return ways
  }
  const open = named.length > 0 ? ways.filter(isOpen) : []
  return open.length < ways.length ? openWays(asking, slug, open, query) : open
}

const whereFor =
  (id: string) =>
  (ways: string[]): string =>
    queryOf({ or: ways.map((way) => ({ [way]: { equals: id } })) })

/** One collection: its lists, its order, and whatever can be filtered by a partner. */
const lookAt = async (asking: Asking, slug: string): Promise<void> => {
  const { app, planted } = asking.world
  const list = await ask(asking, `/${slug}?depth=2&limit=50`)
  if (!isGiven(list)) {
    return
  }
  await ask(asking, `/${slug}/versions?depth=0&limit=50`)
  const ways = waysToPartners(app.payload, slug)
  const where = whereFor(planted.get('partners')?.[0].id ?? '')
  for (const way of await openWays(asking, slug, ways, where)) {
    await ask(asking, `/${slug}?depth=0&${where([way])}`)
    await ask(asking, `/${slug}/count?${where([way])}`)
  }
  for (const way of ways.flatMap((each) => [each, `${each}.publicLabel`])) {
    // Documents of one partner come in an order of their own, which may be either of the two.
    if (isGiven(await ask(asking, `/${slug}?depth=0&sort=${way}`))) {
      await ask(asking, `/${slug}?depth=0&sort=-${way}`)
    }
  }
}

/** Endpoints of the plugin and the app: of a tied document, or of none. */
export const lookAround = async (asking: Asking): Promise<void> => {
  const { app, planted } = asking.world
  for (const endpoint of endpointsOf(app.payload.config)) {
    const [verb, path = ''] = endpoint.split(' ')
    const [, slug = '', name] = path.split('/')
    // Every look adds to the audit log, and no link passes it: nothing of theirs could show there.
    const isHere = slug !== 'audit-log' && (name !== ':id' || isTied(app.payload, slug))
    const address = path.replace('/:id', `/${planted.get(slug)?.[0].id}`)
    if (verb === 'GET' && isHere && !address.includes(':')) {
      await ask(asking, address)
    }
  }
}

/** Everything that one reader may ask by which a partner could show. */
export const lookAs = async (world: World, someone: Someone): Promise<Seen> => {
  const asking: Asking = { seen: new Map(), someone, world }
  for (const slug of world.planted.keys()) {
    if (isTied(world.app.payload, slug)) {
      await lookAt(asking, slug)
    }
  }
  await lookAround(asking)
  return asking.seen
}

/** What was answered otherwise the second time. */
export const differences = (one: Seen, other: Seen): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path))

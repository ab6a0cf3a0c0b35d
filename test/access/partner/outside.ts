import type { Someone } from '../matrix/staff.js'
import type { World } from '../matrix/world.js'
import type { Seen } from './look.js'

import { optionsOf } from '../../../src/plugin/options.js'
import { sendDigests } from '../../../src/workflow/people/index.js'
import { ask } from '../matrix/ask.js'
import { siteLooks } from '../matrix/web/site.js'

/** A working day, at an hour at which digests go out. */
const noon = new Date('2026-06-08T12:00:00Z')

/** A page gets another one each time, which lets its own scripts run. */
const nonces = /(nonce\\?":\\?"|nonce=")[\w+/=]+/g

const idOf = ({ planted }: World, slug: string, n: 0 | 1): string => planted.get(slug)?.[n].id ?? ''

/**
 * Lets the first planted dissemination carry the public release to one reader of a list. The
 * planted identities count as erased: no key opens them, so the gate would let nothing pass.
 */
export const readyToSend = async (world: World): Promise<void> => {
  const { db } = world.app.payload
  const list = idOf(world, 'mailing-lists', 0)
  await db.updateMany({
    collection: 'identities',
    data: { sealed: null, status: 'erased' },
    where: { id: { exists: true } },
  })
  await db.updateOne({
    id: idOf(world, 'disseminations', 0),
    collection: 'disseminations',
    data: {
      audience: { groups: [{ count: 1, language: 'en', list, reason: null }] },
      follows: null,
      issue: null,
      lists: [list],
      release: idOf(world, 'releases', 1),
      template: 'publication',
    },
  })
}

/** Pages, feeds, the sitemap and the archive, as anyone gets them from the built app. */
const lookAtSite = async (world: World, seen: Seen): Promise<void> => {
  const nobody: Someone = { reader: 'anonymous', user: null }
  for (const [surface, look] of Object.entries(siteLooks)) {
    for (const [n, { status, text }] of (await look(world, nobody)).entries()) {
      seen.set(`${surface} ${n}`, `[${status},${text.replace(nonces, '$1')}`)
    }
  }
}

/** What each member of staff is told by mail about what waits. */
const lookAtDigests = async ({ app: { payload } }: World, seen: Seen): Promise<void> => {
  const { email } = payload
  payload.email = {
    ...email,
    name: 'kept',
    sendEmail: (message) => {
      seen.set(`digest to ${JSON.stringify(message.to)}`, JSON.stringify(message))
      return Promise.resolve({ sent: true })
    },
  }
  await sendDigests(payload)
  payload.email = email
  await payload.db.deleteMany({
    collection: 'workflow-digests',
    where: { at: { equals: noon.toISOString() } },
  })
}

/**
 * What leaves for readers outside, and by mail for staff: it has to be the same whosever a document
 * is, and whoever has it made.
 *
 * @param maker who may have the mails of a dissemination shown
 */
export const lookFromOutside = async (world: World, maker: Someone): Promise<Seen> => {
  const seen: Seen = new Map()
  const options = optionsOf(world.app.payload)
  const { clock, smtp } = options
  options.clock = () => noon
  options.smtp = { ...smtp, from: 'Elchi <news@elchi.example>' }
  await lookAtSite(world, seen)
  await lookAtDigests(world, seen)
  const mails = `/disseminations/${idOf(world, 'disseminations', 0)}/mails`
  const { status, text } = await ask(world.app, maker, 'GET', mails)
  seen.set('mails of a dissemination', `[${status},${text}`)
  Object.assign(options, { clock, smtp })
  return seen
}

const pages = ['/feed.xml 0', '/publications/[slug] 1', '/ru 0', '/sitemap.xml 0']

/** Whether what has to be there for the looks to tell anything was there. */
export const isSeenOutside = (world: World, seen: Seen): boolean => {
  const given = [
    'mails of a dissemination',
    ...(world.web ? pages.map((page) => `site ${page}`) : []),
  ]
  return (
    [...seen.keys()].some((surface) => surface.startsWith('digest')) &&
    given.every((surface) => seen.get(surface)?.startsWith('[200'))
  )
}

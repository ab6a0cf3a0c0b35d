import type { Answer } from '../ask.js'
import type { Someone } from '../staff.js'
import type { World } from '../world.js'
import type { Web } from './open.js'

import { accessTable } from '../../../../collections/access/index.js'

/** The address of a route, by its folder below `app`. */
const addressOf = (route: string): string =>
  `/${route
    .split('/')
    .slice(0, -1)
    .filter((part) => !part.startsWith('('))
    .join('/')}`

const siteRoutes = Object.keys(accessTable.routes)
  .filter((route) => route.startsWith('(site)/'))
  .map(addressOf)

/** Web names of the planted releases: what a link or a guess would ask for. */
const slugsOf = ({ planted }: World): string[] =>
  (planted.get('releases') ?? []).flatMap(({ fields }) =>
    fields.flatMap(({ canary, path }) => (path === 'slug' ? [String(canary.value)] : [])),
  )

/** One page by its web name, without that name: a page may repeat what it was asked for. */
const named = async (
  web: Web,
  someone: Someone,
  address: string,
  slug: string,
): Promise<Answer> => {
  const { status, text } = await web.send(someone, address.replace('[slug]', slug))
  return { status, text: text.replaceAll(slug, '') }
}

type Look = (world: World, someone: Someone) => Promise<Answer[]>

/** Every page and route of the site in the access table, each a surface of its own. */
export const siteLooks: Record<string, Look> = Object.fromEntries(
  siteRoutes.map((address): [string, Look] => [
    `site ${address}`,
    async (world, someone) => {
      const { web } = world
      if (!web) {
        return []
      }
      return address.includes('[slug]')
        ? Promise.all(slugsOf(world).map((slug) => named(web, someone, address, slug)))
        : [await web.send(someone, address)]
    },
  ]),
)

import type { Payload } from 'payload'

import type { FaultCode } from './types.js'

import { optionsOf } from '../../../plugin/options.js'
import { publicAddress } from '../../../releases/publicAddress.js'

/** A text of the site, in whichever language its pages are. */
const PUBLICATION = /^(?:\/[a-z]{2})?\/publications\/(?<slug>[^/]+)\/?$/

/** What the API shows to everybody. */
const OPEN = /^\/(?:mail\/openpgp-key$|releases(?:\/|$))/

/** Pages of one reader: whoever opened such a link of somebody else would act as them. */
const PERSONAL = /^\/mail\//

const isBelow = (path: string, root: string): boolean =>
  path === root || path.startsWith(`${root}/`)

/** What a reader without an account finds under a link to our own site. */
export const judgeOwnLink = async (
  payload: Payload,
  { pathname }: URL,
  arriving: string | undefined,
): Promise<FaultCode | null> => {
  const { admin, api } = payload.config.routes
  const { pages } = optionsOf(payload).dissemination
  if (isBelow(pathname, api)) {
    const path = pathname.slice(api.length)
    if (OPEN.test(path)) {
      return null
    }
    return PERSONAL.test(path) ? 'link-personal' : 'link-not-public'
  }
  if (isBelow(pathname, admin)) {
    return 'link-not-public'
  }
  const slug = PUBLICATION.exec(pathname)?.groups?.slug
  if (slug === undefined) {
    const page = pathname.replace(/(?<=.)\/$/, '')
    return pages.length === 0 || pages.includes(page) ? null : 'link-to-nothing'
  }
  if (slug === arriving) {
    return null
  }
  const { kind } = await publicAddress({ payload, slug: decodeURIComponent(slug) })
  return kind === 'shown' || kind === 'moved' ? null : 'link-to-nothing'
}

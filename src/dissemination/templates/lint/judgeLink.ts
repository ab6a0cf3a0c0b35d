import type { FaultCode } from './types.js'

import { slotMark } from '../../mime/slots.js'
import { RUNS } from './html.js'
import { isPrivateHost } from './privateHost.js'

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])

const isDecodable = (path: string): boolean => {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

const isWhole = (href: string): boolean => {
  if (!URL.canParse(href) || /[\s<>"\\]/.test(href.trim())) {
    return false
  }
  const { hostname, password, pathname, protocol, username } = new URL(href)
  const isWeb = protocol === 'http:' || protocol === 'https:'
  return (
    SCHEMES.has(protocol) &&
    isDecodable(pathname) &&
    username + password === '' &&
    (isWeb ? /^[^.]+(?:\.[^.]+)+\.?$|^localhost$|^\[/.test(hostname) : pathname !== '')
  )
}

/** How a link to another site, or one to ours by another way, gets there. */
const judgeWay = ({ hostname, origin, protocol }: URL, own: string): FaultCode | null => {
  const site = new URL(own)
  // A site that itself runs on a private host, or without TLS, is being tried out.
  if (origin === site.origin || (protocol !== 'http:' && protocol !== 'https:')) {
    return null
  }
  if (isPrivateHost(hostname)) {
    return 'link-private'
  }
  return protocol === 'http:' ? 'link-insecure' : null
}

/** What is wrong with a link by itself: nothing is asked of any network. */
export const judgeLink = (args: {
  anchors: Set<string>
  href: string
  /** The origin of our own site. */
  site: string
}): FaultCode | null => {
  const { anchors, href, site } = args
  if (href === slotMark('unsubscribe') || RUNS.test(href)) {
    // What runs was found already.
    return null
  }
  if (href.startsWith('#')) {
    return isDecodable(href) && anchors.has(decodeURIComponent(href.slice(1)))
      ? null
      : 'link-broken'
  }
  return isWhole(href) ? judgeWay(new URL(href), site) : 'link-broken'
}

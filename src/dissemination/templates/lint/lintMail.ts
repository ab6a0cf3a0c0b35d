import type { MailText } from '../types.js'
import type { FaultCode, MailFault, MailLink } from './types.js'

import { slotMark } from '../../mime/slots.js'
import { readHtml, RUNS } from './html.js'

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])
const ADDRESSES = /(?:https?:\/\/|www\.)[^\s<>"«»]*/giu

const isWhole = (href: string): boolean => {
  if (!URL.canParse(href) || /[\s<>"\\]/.test(href.trim())) {
    return false
  }
  const { hostname, pathname, protocol } = new URL(href)
  const isWeb = protocol === 'http:' || protocol === 'https:'
  return (
    SCHEMES.has(protocol) &&
    (isWeb ? /^[^.]+(?:\.[^.]+)+$|^localhost$|^\[/.test(hostname) : pathname !== '')
  )
}

const judge = ({ href }: MailLink, anchors: Set<string>): FaultCode | null => {
  if (href === slotMark('unsubscribe') || RUNS.test(href)) {
    // What runs was found already.
    return null
  }
  if (href.startsWith('#')) {
    return anchors.has(href.slice(1)) ? null : 'link-broken'
  }
  return isWhole(href) ? null : 'link-broken'
}

const linksInText = (text: string): MailLink[] =>
  [...text.matchAll(ADDRESSES)].map(([address], index) => ({
    element: 'link',
    href: address.replace(/[.,;:!?)\]]+$/, '').replace(/^www\./i, 'https://www.'),
    number: index + 1,
    part: 'text',
  }))

/** What is wrong with a mail by itself, and the links that only those judge who know the site. */
export const lintMail = ({
  html,
  text,
}: Pick<MailText, 'html' | 'text'>): { faults: MailFault[]; links: MailLink[] } => {
  const read = readHtml(html)
  const links = [...read.links, ...linksInText(text)]
  const judged = links.map((link) => ({ code: judge(link, read.anchors), link }))
  const broken = judged.flatMap(({ code, link: { element, number, part } }) =>
    code ? [{ code, element, number, part }] : [],
  )
  return {
    faults: [...read.faults, ...broken],
    links: judged.flatMap(({ code, link }) => (code ? [] : [link])),
  }
}

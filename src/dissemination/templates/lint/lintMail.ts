import type { MailText } from '../types.js'
import type { MailFault, MailLink } from './types.js'

import { readHtml } from './html.js'
import { judgeLink } from './judgeLink.js'

const ADDRESSES = /(?:https?:\/\/|www\.)[^\s<>"«»]*/giu

const linksInText = (text: string): MailLink[] =>
  [...text.matchAll(ADDRESSES)].map(([address], index) => ({
    element: 'link',
    href: address.replace(/[.,;:!?)\]]+$/, '').replace(/^www\./i, 'https://www.'),
    number: index + 1,
    part: 'text',
  }))

/** What is wrong with a mail by itself, and the links that only those judge who know the site. */
export const lintMail = (
  { html, text }: Pick<MailText, 'html' | 'text'>,
  site: string,
): { faults: MailFault[]; links: MailLink[] } => {
  const { anchors, faults, links: inHtml } = readHtml(html)
  const links = [...inHtml, ...linksInText(text)]
  const judged = links.map((link) => ({
    code: judgeLink({ anchors, href: link.href, site }),
    link,
  }))
  const broken = judged.flatMap(({ code, link: { element, number, part } }) =>
    code ? [{ code, element, number, part }] : [],
  )
  return {
    faults: [...faults, ...broken],
    links: judged.flatMap(({ code, link }) => (code ? [] : [link])),
  }
}

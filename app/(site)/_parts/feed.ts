import type { Release } from 'payload-elchi'

import { choiceIn } from './choice.js'
import { listAddress } from './listAddress.js'
import { listReleases, programmePage } from './releases.js'
import { type Language, ownPage, texts } from './texts.js'
import { changedAt, publicSince, teaser } from './words.js'
import { siteAddress, xmlResponse, xmlText } from './xml.js'

const entries = 50

const addressOf = (release: Release): string => `${siteAddress()}${ownPage(release)}`

const entry = (release: Release): string =>
  [
    `<entry xml:lang="${xmlText(release.language)}">`,
    `<id>${xmlText(`${siteAddress()}/publications/${release.slug}`)}</id>`,
    `<title>${xmlText(release.title)}</title>`,
    `<link rel="alternate" href="${xmlText(addressOf(release))}"/>`,
    `<published>${publicSince(release)}</published>`,
    `<updated>${changedAt(release)}</updated>`,
    ...[...(release.countries ?? []), ...(release.rights ?? [])].map(
      (term) => `<category term="${xmlText(term)}"/>`,
    ),
    `<summary>${xmlText(teaser(release.text, 300))}</summary>`,
    `<content type="html">${xmlText(release.html)}</content>`,
    `</entry>`,
  ].join('\n')

/** The latest publications as Atom (RFC 4287), narrowed as the list is: `?country=KZ&language=ru`. */
export const feedIn =
  (language: Language) =>
  async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    const choice = choiceIn(Object.fromEntries(url.searchParams))
    const [{ releases }, programme] = await Promise.all([
      listReleases(choice, 1, entries),
      programmePage(language),
    ])
    const site = siteAddress()
    const own = listAddress(language, choice).replace('/publications', '/feed.xml')
    const updated = releases.map(changedAt).sort().at(-1)
    const body = [
      '<?xml version="1.0" encoding="utf-8"?>',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
      `<id>${xmlText(`${site}${own}`)}</id>`,
      `<title>${xmlText(programme?.title ?? texts[language].siteName)}</title>`,
      `<subtitle>${xmlText(texts[language].description)}</subtitle>`,
      `<author><name>${xmlText(programme?.title ?? texts[language].siteName)}</name></author>`,
      `<link rel="self" type="application/atom+xml" href="${xmlText(`${site}${own}`)}"/>`,
      `<link rel="alternate" type="text/html" href="${xmlText(`${site}${listAddress(language, choice)}`)}"/>`,
      `<updated>${updated ?? '1970-01-01T00:00:00.000Z'}</updated>`,
      ...releases.map(entry),
      '</feed>',
      '',
    ].join('\n')
    return xmlResponse({ body, request, type: 'application/atom+xml' })
  }

import type { Release } from '../../releases/index.js'

import { escapeHtml } from '../templates/escapeHtml.js'

const words = { en: { read: 'Read the whole text' }, ru: { read: 'Читать полностью' } }

/** The opening of a text, cut between words. Characters. */
const longestOpening = 420

const dayIn = (language: string, at: string, timeZone: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone,
  }).format(new Date(at))

const openingOf = (text: string): string => {
  const paragraphs = text.split('\n\n').map((each) => each.replace(/\s+/g, ' ').trim())
  const first = paragraphs.find((each) => each.length > 60) ?? paragraphs[0] ?? ''
  return first.length <= longestOpening
    ? first
    : `${first.slice(0, longestOpening).replace(/\s+\S*$/, '')} …`
}

type Entry = { html: string; text: string }

/** A release in an issue: in full, or its opening with a link where the public may read it. */
const entryOf = (args: {
  language: string
  release: Release
  shows: 'full' | 'opening'
  urlOf: (release: Release) => string
}): Entry => {
  const { language, release, shows, urlOf } = args
  const { read } = words[language === 'ru' ? 'ru' : 'en']
  const url = urlOf(release)
  const title = `<h2>${escapeHtml(release.title)}</h2>`
  if (shows === 'full' || release.tlp !== 'TLP:CLEAR') {
    return {
      html: `${title}\n${release.html}`,
      text: `${release.title}\n\n${release.text}`,
    }
  }
  const opening = openingOf(release.text)
  return {
    html: `${title}\n<p>${escapeHtml(opening)}</p>\n<p><a href="${escapeHtml(url)}" rel="noreferrer">${read}: ${escapeHtml(release.title)}</a></p>`,
    text: `${release.title}\n\n${opening}\n\n${read}: ${url}`,
  }
}

/**
 * The words of an issue in one language: unchanged releases, one after the other, and nothing that
 * somebody wrote for it.
 */
export const composeIssue = (args: {
  at: string
  language: string
  releases: Release[]
  shows: 'full' | 'opening'
  timeZone: string
  title: string
  /** Where the public reads a release. */
  urlOf: (release: Release) => string
}): { html: string; language: string; text: string; title: string } => {
  const { at, language, releases, timeZone } = args
  const entries = releases.map((release) => entryOf({ ...args, release }))
  return {
    html: entries.map(({ html }) => html).join('\n'),
    language,
    text: entries.map(({ text }) => text).join('\n\n* * *\n\n'),
    title: `${args.title}, ${dayIn(language, at, timeZone)}`,
  }
}

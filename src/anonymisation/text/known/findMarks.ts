import type { Finding } from '../types.js'
import type { Scan } from './scan.js'

import { visible } from '../letters/visible.js'
import { dateSpans } from '../patterns/dates.js'
import { emailSpans } from '../patterns/emails.js'
import { technicalChunks, windowsAround } from './chunks.js'
import { numberFindings } from './findNumbers.js'
import { handleOf, inLatin } from './marks.js'
import { owned } from './owned.js'

const ACCOUNT =
  /(?<![\p{L}\p{N}_.])(?:@|(?:https?:\/\/)?(?:www\.)?(?:t\.me|telegram\.me|instagram\.com|facebook\.com|fb\.com|vk\.com|ok\.ru|twitter\.com|x\.com|tiktok\.com|youtube\.com)\/@?)?(?<name>[\p{L}\p{N}][\p{L}\p{N}_.-]{2,63})/giu
const SHORTEST_LOCAL = 6

const accountFindings = (scan: Scan): Finding[] => {
  const { register, text } = scan
  const at = (chunk: string, offset: number): Finding[] => {
    const { placeOf, text: shown } = visible(chunk)
    return [...shown.matchAll(ACCOUNT)].flatMap((match): Finding[] => {
      const name = match.groups?.name ?? ''
      const bare = name.replace(/[.-]+$/, '')
      const key = handleOf(bare)
      const last = match.index + match[0].length - (name.length - bare.length) - 1
      const span = { start: offset + placeOf(match.index), end: offset + placeOf(last) + 1 }
      const handle = owned(register, `handle:${key}`, span, 'HANDLE', 'known.handle', 1)
      if (handle.length || key.length < SHORTEST_LOCAL) {
        return handle
      }
      return owned(register, `local:${key}`, span, 'EMAIL', 'known.email.local', 0.9)
    })
  }
  return technicalChunks(scan).flatMap(({ end, start }) => at(text.slice(start, end), start))
}

const MAIL_SIGN =
  /[@＠]|собака|[[({<]\s?(?:at|a|эт|ет|собака)\s?[\])}>]|\sdot\s|\sточка\s|[[({<]\s?(?:dot|точка|\.)/gi
const MAIL_REACH = 120

const emailFindings = ({ register, text }: Scan): Finding[] =>
  windowsAround(text, MAIL_SIGN, MAIL_REACH).flatMap((window) => {
    const { placeOf, text: shown } = visible(text.slice(window.start, window.end))
    return emailSpans(shown).flatMap(({ address, end, start }) => {
      const span = {
        start: window.start + placeOf(start),
        end: window.start + placeOf(end - 1) + 1,
      }
      const untagged = inLatin(address).replace(/\+[^@]*@/, '@')
      return owned(register, `email:${untagged}`, span, 'EMAIL', 'known.email', 1)
    })
  })

const BIRTH =
  /born|birth|dob|d\.o\.b|рожд|родил|родом|рожен|г\.?\s?р\.|д\.?\s?р\.|туған|tug.{0,2}il|туғил|doglan|доглан/iu
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)|(?<!\d)\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2}(?!\d)/g
const DATE_REACH = 32

/** A date that somebody of the register was born on, and whether it stands beside a word for it. */
export type BirthMention = { start: number; end: number; owners: string[]; told: boolean }

/** Dates on which people of the register were born. */
export const birthMentions = ({ register, text }: Scan): BirthMention[] =>
  register.years.size === 0
    ? []
    : windowsAround(text, YEAR, DATE_REACH).flatMap((window) => {
        const around = text.slice(Math.max(0, window.start - DATE_REACH), window.end)
        const excerpt = text.slice(window.start, window.end)
        if (!mayBeBirth(excerpt, register.years)) {
          return []
        }
        const told = BIRTH.test(around)
        return dateSpans(excerpt).flatMap(({ end, iso, start }): BirthMention[] => {
          const owners = iso ? (register.marks.get(`date:${iso}`) ?? []) : []
          return owners.length
            ? [{ start: window.start + start, end: window.start + end, owners, told }]
            : []
        })
      })

/**
 * A birth date beside a word about birth, or in a text that names the person otherwise; a bare date
 * tells nobody, since many people share it.
 */
export const birthFinding = (
  { end, owners, start, told }: BirthMention,
  named: ReadonlySet<string>,
): Finding[] => {
  const identity = owners.find((owner) => named.has(owner)) ?? (told ? owners[0] : undefined)
  if (identity === undefined) {
    return []
  }
  const [rule, score] = told
    ? (['known.birth-date', 0.97] as const)
    : (['known.date', 0.7] as const)
  return [
    { start, end, type: 'BIRTH_DATE', source: 'known', identity, rule, score, replacement: '' },
  ]
}

const mayBeBirth = (window: string, years: ReadonlyMap<string, number>): boolean =>
  [...window.matchAll(YEAR)].some(([year]) => year.length !== 4 || years.has(year))

/** Numbers, addresses and accounts of registered people. */
export const markFindings = (scan: Scan): Finding[] =>
  scan.register.marks.size === 0
    ? []
    : [...numberFindings(scan), ...emailFindings(scan), ...accountFindings(scan)]

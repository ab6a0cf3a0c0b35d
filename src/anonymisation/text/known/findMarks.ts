import { dateSpans } from '../patterns/dates.js'
import { emailSpans } from '../patterns/emails.js'
import type { Finding } from '../types.js'
import { technicalChunks, windowsAround } from './chunks.js'
import { numberFindings } from './findNumbers.js'
import { handleOf } from './marks.js'
import { owned } from './owned.js'
import type { Scan } from './scan.js'

const ACCOUNT =
  /(?<![\p{L}\p{N}_.])(?:@|(?:https?:\/\/)?(?:www\.)?(?:t\.me|telegram\.me|instagram\.com|facebook\.com|fb\.com|vk\.com|ok\.ru|twitter\.com|x\.com|tiktok\.com|youtube\.com)\/@?)?(?<name>[\p{L}\p{N}][\p{L}\p{N}_.\-]{2,63})/giu
const SHORTEST_LOCAL = 6

const accountFindings = (scan: Scan): Finding[] => {
  const { register, text } = scan
  const at = (chunk: string, offset: number): Finding[] =>
    [...chunk.matchAll(ACCOUNT)].flatMap((match): Finding[] => {
      const name = match.groups?.name ?? ''
      const bare = name.replace(/[.\-]+$/, '')
      const key = handleOf(bare)
      const end = offset + match.index + match[0].length - (name.length - bare.length)
      const span = { start: offset + match.index, end }
      const handle = owned(register, `handle:${key}`, span, 'HANDLE', 'known.handle', 1)
      if (handle.length || key.length < SHORTEST_LOCAL) return handle
      return owned(register, `local:${key}`, span, 'EMAIL', 'known.email.local', 0.9)
    })
  return technicalChunks(scan).flatMap(({ end, start }) => at(text.slice(start, end), start))
}

const MAIL_SIGN = /[@＠]|собака|[[({<]\s?(?:at|a|эт|ет|собака)\s?[\])}>]|\sdot\s|\sточка\s|[[({<]\s?(?:dot|точка|\.)/gi
const MAIL_REACH = 120

const emailFindings = ({ register, text }: Scan): Finding[] =>
  windowsAround(text, MAIL_SIGN, MAIL_REACH).flatMap((window) =>
    emailSpans(text.slice(window.start, window.end)).flatMap(({ address, end, start }) => {
      const span = { start: window.start + start, end: window.start + end }
      const untagged = address.replace(/\+[^@]*@/, '@')
      return owned(register, `email:${untagged}`, span, 'EMAIL', 'known.email', 1)
    }),
  )

const BIRTH =
  /born|birth|dob|d\.o\.b|рожд|родил|родом|родился|рожен|г\.?\s?р\.|д\.?\s?р\.|туған|tug.{0,2}il|туғил|doglan|доглан/iu
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)|(?<!\d)\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{2}(?!\d)/g
const DATE_REACH = 32

/** Birth dates; without a word about birth they are weak, since many people share a day. */
const dateFindings = ({ register, text }: Scan): Finding[] =>
  windowsAround(text, YEAR, DATE_REACH)
    .filter(({ end, start }) => mayBeBirth(text.slice(start, end), register.years))
    .flatMap((window) =>
      dateSpans(text.slice(window.start, window.end)).flatMap(({ end, iso, start }): Finding[] => {
        if (!iso || !register.marks.has(`date:${iso}`)) return []
        const span = { start: window.start + start, end: window.start + end }
        const told = BIRTH.test(text.slice(Math.max(0, span.start - 60), span.end + 30))
        const rule = told ? 'known.birth-date' : 'known.date'
        return owned(register, `date:${iso}`, span, 'BIRTH_DATE', rule, told ? 0.97 : 0.4)
      }),
    )

const mayBeBirth = (window: string, years: ReadonlyMap<string, number>): boolean =>
  [...window.matchAll(YEAR)].some(([year]) => year.length !== 4 || years.has(year))

/** Numbers, addresses, accounts and birth dates of registered people. */
export const markFindings = (scan: Scan): Finding[] =>
  scan.register.marks.size === 0
    ? []
    : [...numberFindings(scan), ...emailFindings(scan), ...accountFindings(scan), ...dateFindings(scan)]

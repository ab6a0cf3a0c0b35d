import type { Finding, FindingType } from '../types.js'
import { digitsOf, handleOf, seriesOf } from './marks.js'
import type { Register } from './registerTypes.js'
import { emailSpans } from '../patterns/emails.js'
import { dateSpans } from '../patterns/dates.js'

type Span = { start: number; end: number }

const found = (
  register: Register,
  key: string,
  span: Span,
  type: FindingType,
  rule: string,
  score: number,
): Finding[] =>
  (register.marks.get(key) ?? []).slice(0, 1).map((identity) => ({
    ...span, type, source: 'known', identity, rule, score, replacement: '',
  }))

const NUMBER = /[+(]{0,2}\p{Nd}(?:[\p{Nd}\u200b-\u200f\u2060]|[\s().,\-–—‑‐/_·]{1,4}(?=\p{Nd}))*/gu
const LONGEST_NUMBER = 24
const PHONE_PREFIX = /^(?:\+|00|810)?(?:998|993|996|992|7|8|0)?$/

/** Phones and identity numbers in any grouping. */
const numberFindings = (register: Register, text: string): Finding[] => {
  const findings: Finding[] = []
  for (const match of text.matchAll(NUMBER)) {
    const groups = [...match[0].matchAll(/[\p{Nd}\u200b-\u200f\u2060]+/gu)].map((group) => ({
      digits: digitsOf(group[0]),
      start: match.index + group.index,
      end: match.index + group.index + group[0].length,
    }))
    for (let first = 0; first < groups.length; first += 1) {
      let digits = ''
      for (let last = first; last < groups.length; last += 1) {
        digits += groups[last]?.digits ?? ''
        if (digits.length > LONGEST_NUMBER) break
        const span = { start: groups[first]?.start ?? 0, end: groups[last]?.end ?? 0 }
        findings.push(...numberAt(register, text, digits, span))
      }
    }
  }
  return findings
}

const numberAt = (register: Register, text: string, digits: string, span: Span): Finding[] => {
  const id = found(register, `id:${digits}`, span, 'NATIONAL_ID', 'known.national-id', 1)
  if (id.length) return id
  const before = text.slice(Math.max(0, span.start - 3), span.start)
  const start = span.start - (/[+(]+$/.exec(before)?.[0].length ?? 0)
  for (const length of [10, 9, 8, 11, 12, 13, 7]) {
    const prefix = digits.slice(0, Math.max(0, digits.length - length))
    if (digits.length < length || !PHONE_PREFIX.test(prefix)) continue
    const phone = found(register, `phone:${digits.slice(-length)}`, { start, end: span.end }, 'PHONE', 'known.phone', 1)
    if (phone.length) return phone
  }
  return passportAt(register, text, digits, span)
}

const SERIES = /(?<![\p{L}])((?:\p{L}{1,3}[-–‑ ]?){1,2})[\s№#Nn°ºo.\-–]{0,6}$/u

const passportAt = (register: Register, text: string, digits: string, span: Span): Finding[] => {
  if (digits.length < 6 || digits.length > 9) return []
  const before = text.slice(Math.max(0, span.start - 14), span.start)
  const letters = before.split(/[\s№#.\-–‑:,;()]+/).filter(Boolean)
  for (let take = 1; take <= Math.min(3, letters.length); take += 1) {
    const series = seriesOf(letters.slice(-take).join(''))
    const owners = register.marks.get(`passport:${digits}:${series}`)
    const at = before.lastIndexOf(letters.at(-take) ?? '')
    if (owners) {
      const start = span.start - before.length + at
      return found(register, `passport:${digits}:${series}`, { start, end: span.end }, 'PASSPORT', 'known.passport', 1)
    }
  }
  return []
}

const HANDLE = /(?<![\p{L}\p{N}_.])(?:@|(?:https?:\/\/)?(?:www\.)?(?:t\.me|telegram\.me|instagram\.com|facebook\.com|fb\.com|vk\.com|ok\.ru|twitter\.com|x\.com|tiktok\.com|youtube\.com)\/@?)?([\p{L}\p{N}][\p{L}\p{N}_.\-]{2,63})/gu

const accountFindings = (register: Register, text: string): Finding[] => {
  const findings: Finding[] = []
  for (const match of text.matchAll(HANDLE)) {
    const [whole, name = ''] = match
    if (!/[_\p{N}.]/u.test(name) && whole === name) continue
    const bare = name.replace(/[.\-]+$/, '')
    const key = handleOf(bare)
    const span = { start: match.index, end: match.index + whole.length - (name.length - bare.length) }
    findings.push(...found(register, `handle:${key}`, span, 'HANDLE', 'known.handle', 1))
    if (key.length >= 6) findings.push(...found(register, `local:${key}`, span, 'EMAIL', 'known.email.local', 0.9))
  }
  return findings
}

const BIRTH = /(?:born|birth|dob|d\.o\.b|рожд|род(?:ил|ом|ен)|г\.?\s?р\.|д\.?\s?р\.|туған|тув|tugʻ|tug['‘’ʻʼ]?il|туғил|doglan|доглан)/iu

const dateFindings = (register: Register, text: string): Finding[] =>
  dateSpans(text).flatMap(({ start, end, iso }) => {
    if (!iso || !register.marks.has(`date:${iso}`)) return []
    const around = text.slice(Math.max(0, start - 60), end + 30)
    const told = BIRTH.test(around)
    return found(register, `date:${iso}`, { start, end }, 'BIRTH_DATE', told ? 'known.birth-date' : 'known.date', told ? 0.97 : 0.4)
  })

const HAS_MARK = /[\p{Nd}@_]|\p{L}\.\p{L}|собака|\bdot\b|точка/iu

/** Numbers, addresses, accounts and birth dates of registered people. */
export const markFindings = (register: Register, text: string): Finding[] => {
  if (!HAS_MARK.test(text) || register.marks.size === 0) return []
  return [
    ...numberFindings(register, text),
    ...emailSpans(text).flatMap(({ address, ...span }) =>
      found(register, `email:${address}`, span, 'EMAIL', 'known.email', 1),
    ),
    ...accountFindings(register, text),
    ...dateFindings(register, text),
  ]
}

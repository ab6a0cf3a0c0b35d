import type { Finding } from '../types.js'

import { DIGIT } from '../letters/classes.js'
import { digitsOf, seriesOf } from './marks.js'
import { owned, type Span } from './owned.js'
import { rawOf, type Scan } from './scan.js'

type Group = Span & { digits: string }

const LONGEST_NUMBER = 20
const LONGEST_GAP = 4
const GAP = /^[\s().,\-–—‑‐/_·+]{0,4}$/u
const PHONE_PREFIX = /^(?:00|810)?(?:998|993|996|992|[780])?$/
const LENGTHS = [10, 9, 8, 11, 12, 13, 7]

const phoneAt = (scan: Scan, digits: string, span: Span): Finding[] => {
  for (const length of LENGTHS) {
    if (digits.length < length || !PHONE_PREFIX.test(digits.slice(0, digits.length - length))) {
      continue
    }
    const key = `phone:${digits.slice(-length)}`
    if (!scan.register.marks.has(key)) {
      continue
    }
    const opening =
      /[+(]+$/.exec(scan.text.slice(Math.max(0, span.start - 3), span.start))?.[0].length ?? 0
    return owned(
      scan.register,
      key,
      { start: span.start - opening, end: span.end },
      'PHONE',
      'known.phone',
      1,
    )
  }
  return []
}

/** The series before the number counts too; a number of seven digits or more tells without it. */
const passportAt = (scan: Scan, digits: string, span: Span): Finding[] => {
  if (digits.length < 6 || digits.length > 9 || !scan.register.marks.has(`passport:${digits}`)) {
    return []
  }
  const before = scan.text.slice(Math.max(0, span.start - 14), span.start)
  const parts = before.split(/[\s№#.\-–‑:,;()]+/).filter(Boolean)
  for (let take = 1; take <= Math.min(3, parts.length); take += 1) {
    const key = `passport:${digits}:${seriesOf(parts.slice(-take).join(''))}`
    const at = before.lastIndexOf(parts.at(-take) ?? '')
    const whole = { start: span.start - before.length + at, end: span.end }
    const found = owned(scan.register, key, whole, 'PASSPORT', 'known.passport', 1)
    if (found.length) {
      return found
    }
  }
  if (digits.length < 7) {
    return []
  }
  return owned(scan.register, `passport:${digits}`, span, 'PASSPORT', 'known.passport.number', 0.8)
}

const numberAt = (scan: Scan, digits: string, span: Span): Finding[] => {
  const id = owned(scan.register, `id:${digits}`, span, 'NATIONAL_ID', 'known.national-id', 1)
  if (id.length) {
    return id
  }
  const phone = phoneAt(scan, digits, span)
  return phone.length ? phone : passportAt(scan, digits, span)
}

const groupsFrom = (scan: Scan, first: number): Group[] => {
  const groups: Group[] = []
  let total = 0
  for (let index = first; index < scan.starts.length && scan.kinds[index] === DIGIT; index += 1) {
    const start = scan.starts[index] ?? 0
    const end = scan.ends[index] ?? 0
    const last = groups.at(-1)
    if (last && (start - last.end > LONGEST_GAP || !GAP.test(scan.text.slice(last.end, start)))) {
      break
    }
    const digits = digitsOf(rawOf(scan, index))
    total += digits.length
    if (total > LONGEST_NUMBER) {
      break
    }
    groups.push({ start, end, digits })
  }
  return groups
}

const SHORTEST = 6

/** Phones, identity numbers and passports of registered people, in any grouping of their digits. */
export const numberFindings = (scan: Scan): Finding[] => {
  const findings: Finding[] = []
  scan.kinds.forEach((kind, index) => {
    if (kind !== DIGIT) {
      return
    }
    let digits = ''
    const groups = groupsFrom(scan, index)
    for (const group of groups) {
      digits += group.digits
      if (digits.length < SHORTEST) {
        continue
      }
      findings.push(...numberAt(scan, digits, { start: groups[0]?.start ?? 0, end: group.end }))
    }
  })
  const glued = scan.register.marks.size ? passportsInWords(scan) : []
  return [...findings, ...glued]
}

/** Passports written as one word: N90852016. */
const passportsInWords = (scan: Scan): Finding[] =>
  scan.starts.flatMap((start, index): Finding[] => {
    const end = scan.ends[index] ?? start
    const length = end - start
    if (length < 7 || length > 16 || scan.kinds[index] === DIGIT) {
      return []
    }
    const code = scan.text.charCodeAt(end - 1)
    if (code < 48 || code > 57) {
      return []
    }
    const match = /^(\D{1,5})(\d{6,9})$/.exec(digitsApart(rawOf(scan, index)))
    if (!match) {
      return []
    }
    const [, letters = '', digits = ''] = match
    const key = `passport:${digits}:${seriesOf(letters)}`
    return owned(scan.register, key, { start, end }, 'PASSPORT', 'known.passport', 1)
  })

const digitsApart = (raw: string): string => raw.replace(/[\u200b-\u200f\u2060\u00ad]/g, '')

import type { Finding } from '../types.js'

import { DIGIT } from '../letters/classes.js'
import { digitsOf, seriesOf, TAIL } from './marks.js'
import { owned, type Span } from './owned.js'
import { rawOf, type Scan } from './scan.js'

type Group = Span & { digits: string; joined: boolean }

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

/** Groups of digits, and whether each goes on with the one before it. */
const groupsOf = (scan: Scan): Group[] => {
  const groups: Group[] = []
  scan.kinds.forEach((kind, index) => {
    if (kind !== DIGIT) {
      return
    }
    const start = scan.starts[index] ?? 0
    const before = scan.kinds[index - 1] === DIGIT ? groups.at(-1) : undefined
    const isNear = before !== undefined && start - before.end <= LONGEST_GAP
    groups.push({
      start,
      end: scan.ends[index] ?? 0,
      digits: digitsOf(rawOf(scan, index)),
      joined: isNear && GAP.test(scan.text.slice(before.end, start)),
    })
  })
  return groups
}

const SHORTEST = 6

/** Calls `visit` with all numbers that end with a group, the shortest first. */
const eachNumber = (
  groups: Group[],
  last: number,
  visit: (digits: string, start: number) => void,
): void => {
  let digits = ''
  for (let first = last; first >= 0; first -= 1) {
    const group = groups[first]
    digits = (group?.digits ?? '') + digits
    if (!group || digits.length > LONGEST_NUMBER) {
      return
    }
    visit(digits, group.start)
    if (!group.joined) {
      return
    }
  }
}

/** Whether the last digits up to a group are those of a number in the register. */
const mayEnd = (scan: Scan, groups: Group[], last: number): boolean => {
  let tail = ''
  for (let first = last; first >= 0 && tail.length < TAIL; first -= 1) {
    tail = (groups[first]?.digits ?? '') + tail
    if (!groups[first]?.joined) {
      break
    }
  }
  return tail.length >= TAIL && scan.register.tails.has(tail.slice(-TAIL))
}

/** Phones, identity numbers and passports of registered people, in any grouping of their digits. */
export const numberFindings = (scan: Scan): Finding[] => {
  const findings: Finding[] = []
  const groups = groupsOf(scan)
  groups.forEach(({ end }, last) => {
    if (!mayEnd(scan, groups, last)) {
      return
    }
    eachNumber(groups, last, (digits, start) => {
      if (digits.length >= SHORTEST) {
        findings.push(...numberAt(scan, digits, { start, end }))
      }
    })
  })
  return [...findings, ...passportsInWords(scan)]
}

/** What a series has before its hyphen: I-AŞ 123456. */
const HEAD_OF_SERIES = /(?<!\p{L})\p{L}{1,3}[-–‑ ]$/u

/** Passports written as one word: N90852016, I-AŞ123456. */
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
    const head = HEAD_OF_SERIES.exec(scan.text.slice(Math.max(0, start - 5), start))?.[0] ?? ''
    return [...new Set(['', head])].flatMap((before) => {
      const key = `passport:${digits}:${seriesOf(before + letters)}`
      const span = { start: start - before.length, end }
      return owned(scan.register, key, span, 'PASSPORT', 'known.passport', 1)
    })
  })

const digitsApart = (raw: string): string => raw.replace(/[\u200b-\u200f\u2060\u00ad]/g, '')

import parsePhoneNumber from 'libphonenumber-js/max'

import type { DateSpan } from '../patterns/dates.js'
import type { Finding, Mode } from '../types.js'

import { finding } from './byPattern.js'
import { isIin, isPinfl } from './checkDigits.js'

const NUMBER =
  /(?<![\p{L}\p{N}])[+(]{0,2}\p{Nd}(?:\p{Nd}|[ \u00a0\u2009\u202f().\-–—‑‐/]{1,3}(?=\p{Nd})){6,30}(?!\p{N})/gu
const PHONE_WORD =
  /(?:phone|tel|mobile|cell|number of|call|reach|whatsapp|signal|viber|sms|numbers?|тел|моб|звон|номер|ватсап|вотсап|связ|raqam|telefon|байланыс)[^.!?]{0,40}$/iu
const ID_WORD =
  /(?:iin|ииn|иин|жсн|jsn|пинфл|pinfl|жшшир|jshshir|personal (?:code|number)|identity|id|удостоверени|личный номер)[^.!?\n]{0,24}$/iu
const CODE_WORD =
  /(?:№|#|\bno\.?|case|decision|article|section|law|дел[оауе]|решени|стать|закон|приказ|протокол)\s*(?:[№#(]+\s*)?$/iu
const COUNTRIES = ['KZ', 'UZ', 'TM', 'KG', 'TJ'] as const

const isValidPhone = (digits: string): boolean =>
  COUNTRIES.some((country) => parsePhoneNumber(digits, country)?.isValid() === true)

const LEADING = /^(?:998|993|996|992)\d{8,9}$|^[78]\d{10}$|^8\d{8,9}$/

const phoneScore = (raw: string, digits: string, before: string): number => {
  if (digits.length < 7 || digits.length > 14) {
    return 0
  }
  const told = PHONE_WORD.test(before)
  if (/^\(?\+/.test(raw) || /^00[79]/.test(digits)) {
    return digits.length >= 9 ? 0.97 : 0
  }
  const groups = raw.split(/\D+/).filter(Boolean)
  const thousands = groups.length > 1 && groups.slice(1).every((group) => group.length === 3)
  if (thousands && !told) {
    return 0
  }
  if (LEADING.test(digits)) {
    return groups.length > 1 || told ? 0.92 : 0.75
  }
  if (digits.length < 8 || digits.length > 10) {
    return told && digits.length < 11 ? 0.7 : 0
  }
  if (!isValidPhone(digits)) {
    return told ? 0.75 : 0
  }
  return told ? 0.92 : groups.length > 2 ? 0.85 : 0.5
}

const judge = (
  raw: string,
  digits: string,
  before: string,
): Parameters<typeof finding>[2] | undefined => {
  const told = ID_WORD.test(before)
  if (digits.length === 12 && !raw.startsWith('+') && (told || isIin(digits))) {
    return {
      type: 'NATIONAL_ID',
      rule: isIin(digits) ? 'id.iin' : 'id.named',
      score: told ? 0.98 : 0.9,
    }
  }
  if (digits.length === 14 && !raw.startsWith('+') && (told || isPinfl(digits))) {
    return {
      type: 'NATIONAL_ID',
      rule: isPinfl(digits) ? 'id.pinfl' : 'id.named',
      score: told ? 0.98 : 0.9,
    }
  }
  if (CODE_WORD.test(before)) {
    return undefined
  }
  const score = phoneScore(raw, digits, before)
  return score ? { type: 'PHONE', rule: 'phone', score } : undefined
}

/** Phone numbers and identity numbers, by their form, check digits and the words before them. */
export const numberFindings = (text: string, dates: DateSpan[], mode: Mode): Finding[] => {
  const least = mode === 'strict' ? 0.75 : 0.5
  const findings: Finding[] = []
  for (const match of text.matchAll(NUMBER)) {
    const raw = match[0]
    const end = match.index + raw.length
    if (dates.some((date) => date.iso && date.start <= match.index && end <= date.end)) {
      continue
    }
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    const verdict = judge(raw, raw.normalize('NFKC').replace(/\D/g, ''), before)
    if (verdict && verdict.score >= least) {
      findings.push(finding(match.index, end, verdict))
    }
  }
  return findings
}

import type { Identity } from '../types.js'

import { lettersOf } from '../letters/letters.js'
import { TO_LATIN } from '../letters/tables.js'

/** Digits at the end of a number by which it is looked up first. */
export const TAIL = 6

const CALLING_CODES = ['998', '993', '996', '992', '7']

/** What most numbers and addresses are written in; spares them the search for look-alikes. */
const PLAIN = /^\p{ASCII}*$/u

const composed = (text: string): string => (PLAIN.test(text) ? text : text.normalize('NFKC'))

export const digitsOf = (text: string): string => composed(text).replace(/\D/g, '')

/** A phone number without its country's calling code or trunk prefix. */
const nationalNumber = (phone: string): string => {
  const digits = digitsOf(phone).replace(/^00/, '')
  const code = CALLING_CODES.find((prefix) => digits.startsWith(prefix))
  if (code === '7' && digits.length === 11) {
    return digits.slice(1)
  }
  if (code && code !== '7' && digits.length >= code.length + 8) {
    return digits.slice(code.length)
  }
  return digits.length === 11 && digits.startsWith('8') ? digits.slice(1) : digits
}

/** Letters that look like Latin ones as those. */
export const inLatin = (text: string): string =>
  PLAIN.test(text) ? text : Array.from(text, (char) => TO_LATIN.get(char) ?? char).join('')

/** Letters and digits in Latin capitals, so that look-alike letters make no difference. */
export const seriesOf = (text: string): string =>
  inLatin(composed(text).toLowerCase())
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')
    .toUpperCase()

/** An account's name: lower case, one script, without the sign before it. */
export const handleOf = (text: string): string =>
  lettersOf(text.replace(/^@/, '')).text.replace(/\.+$/, '')

/** A mail address in lower case; `undefined` when it is none. */
export const emailOf = (text: string): string | undefined => {
  const [local, domain] = inLatin(composed(text.trim()).toLowerCase()).split('@')
  return local && domain ? `${local}@${domain}` : undefined
}

/** The keys under which an identity's numbers, addresses and dates are filed. */
export const marksOf = (identity: Identity): string[] => {
  const { birthDate, emails = [], handles = [], nationalId, passport, phones = [] } = identity
  const keys = phones.map((phone) => `phone:${nationalNumber(phone)}`)
  if (nationalId) {
    keys.push(`id:${digitsOf(nationalId)}`)
  }
  if (passport) {
    const digits = digitsOf(passport)
    keys.push(`passport:${digits}`, `passport:${digits}:${seriesOf(passport).replace(/\d/g, '')}`)
  }
  for (const email of emails) {
    const address = emailOf(email)
    if (address) {
      keys.push(`email:${address}`, `local:${address.split('@')[0] ?? ''}`)
    }
  }
  keys.push(...handles.map((handle) => `handle:${handleOf(handle)}`))
  if (birthDate) {
    keys.push(`date:${birthDate}`)
  }
  return keys.filter((key) => !key.includes('::') && !key.endsWith(':'))
}

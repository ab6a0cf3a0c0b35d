import type { AddressCode, AddressResult } from './types.js'

import { parseDomain } from './parseDomain.js'

const longestAddress = 254
const longestLocal = 64
const dotAtom = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/

const refuse = (code: AddressCode): AddressResult => ({ code, ok: false })

const codeOfForm = (text: string): AddressCode | null => {
  if (text.length === 0) {
    return 'address-empty'
  }
  if (text.length > longestAddress * 2) {
    return 'address-long'
  }
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(text)) {
    return 'address-control'
  }
  if (/[,;]/.test(text)) {
    return 'address-several'
  }
  if (/[\s"()<>\\:]/.test(text)) {
    return 'address-form'
  }
  return null
}

const codeOfLocal = (local: string): AddressCode | null => {
  if (local.length > longestLocal) {
    return 'address-local-long'
  }
  if (/[^\u0020-\u007e]/.test(local)) {
    return 'address-unicode'
  }
  if (/[!%]/.test(local)) {
    return 'address-routed'
  }
  return dotAtom.test(local) ? null : 'address-local'
}

/**
 * Reads one bare mail address, stricter than RFC 5321: no display name, comment, quoted local part,
 * source route or address literal, since libraries disagree on what these mean and so on who gets
 * the mail. International domains become punycode; international local parts are refused, as few
 * servers take SMTPUTF8.
 *
 * @example parseAddress('Office@Пример.example') // key: 'office@xn--e1afmkfd.example'
 */
export const parseAddress = (text: unknown): AddressResult => {
  if (typeof text !== 'string') {
    return refuse('address-not-text')
  }
  const form = text.includes('[') ? 'address-domain-literal' : codeOfForm(text)
  if (form) {
    return refuse(form)
  }
  const at = text.indexOf('@')
  if (at < 0 || at !== text.lastIndexOf('@')) {
    return refuse(at < 0 ? 'address-form' : 'address-several')
  }
  const local = text.slice(0, at)
  const code = codeOfLocal(local)
  if (code) {
    return refuse(code)
  }
  const domain = parseDomain(text.slice(at + 1))
  if (!domain) {
    return refuse('address-domain')
  }
  const mailbox = `${local}@${domain}`
  if (mailbox.length > longestAddress) {
    return refuse('address-long')
  }
  return { address: { domain, key: mailbox.toLowerCase(), local, mailbox }, ok: true }
}

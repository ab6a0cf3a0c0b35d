import type { TextareaFieldValidation } from 'payload'

import { said } from '../fields/said.js'

const armour =
  /^-----BEGIN PGP PUBLIC KEY BLOCK-----\r?\n[\s\S]+\n-----END PGP PUBLIC KEY BLOCK-----$/

/** Accepts nothing or one armoured public key (RFC 9580); a private key is refused loudly. */
export const validateOpenpgpKey: TextareaFieldValidation = (value, { req }) => {
  if (!value) {
    return true
  }
  if (/PRIVATE KEY/.test(value)) {
    return said(req, {
      en: 'This is a private key. Ask for the public one, and for a new pair.',
      ru: 'Это закрытый ключ. Попросите открытый и новую пару.',
    })
  }
  return (
    armour.test(value.trim()) ||
    said(req, {
      en: 'Not an OpenPGP public key block.',
      ru: 'Это не блок открытого ключа OpenPGP.',
    })
  )
}

import type { KeyFault } from './types.js'

/** Why a key cannot be used and what to do, for whoever pasted it. */
export const keyFaultText: Record<KeyFault, { en: string; ru: string }> = {
  'key-expired': {
    en: 'This key has expired. Ask the owner to make it last longer and to send the public key again.',
    ru: 'Срок ключа истёк. Попросите владельца продлить его и прислать открытый ключ снова.',
  },
  'key-malformed': {
    en: 'Not an OpenPGP public key block, or a damaged one. Paste all of it, from "-----BEGIN" to "-----END".',
    ru: 'Это не блок открытого ключа OpenPGP, или он повреждён. Вставьте его целиком, от «-----BEGIN» до «-----END».',
  },
  'key-not-encrypting': {
    en: 'This key has no part for encryption that is valid. Ask for a key that mails can be encrypted to.',
    ru: 'В этом ключе нет действующей части для шифрования. Попросите ключ, которым можно шифровать письма.',
  },
  'key-private': {
    en: 'This is a private key. Ask for the public one, and for a new pair.',
    ru: 'Это закрытый ключ. Попросите открытый и новую пару.',
  },
  'key-revoked': {
    en: 'The owner has revoked this key. Ask for the new one.',
    ru: 'Владелец отозвал этот ключ. Попросите новый.',
  },
  'key-several': {
    en: 'There are several keys in this block. Paste the one of this contact alone.',
    ru: 'В блоке несколько ключей. Вставьте только ключ этого контакта.',
  },
  'key-weak': {
    en: 'This key is too weak (RSA under 2048 bits, DSA, ElGamal or SHA-1). Ask for a new one.',
    ru: 'Этот ключ слишком слаб (RSA короче 2048 бит, DSA, ElGamal или SHA-1). Попросите новый.',
  },
}

import { CodedError } from '../../plugin/codedError.js'

const signingTexts = {
  'signing-key-missing':
    'This mail has to be encrypted, and there is no key to sign it with. Set OPENPGP_KEY.',
  'signing-key-unusable':
    'OPENPGP_KEY cannot be used. It has to be one armoured private key, with its OPENPGP_PASSPHRASE.',
}

/** The programme has no key, or none that can be used. Nothing leaves in the clear instead. */
export class SigningKeyError extends CodedError<keyof typeof signingTexts> {
  constructor(code: keyof typeof signingTexts) {
    super(code, [signingTexts[code], 409])
  }
}

const encryptionTexts = {
  'encryption-failed': 'A mail could not be encrypted. It did not leave.',
  'signing-key-unusable': signingTexts['signing-key-unusable'],
}

/** A mail could not be signed or encrypted. It did not leave. */
export class EncryptionError extends CodedError<keyof typeof encryptionTexts> {
  constructor(code: keyof typeof encryptionTexts) {
    super(code, [encryptionTexts[code], 409])
  }
}

const keyTexts = {
  'key-contact': ['There is no such contact, or you may not see it.', 404],
  'key-forbidden': ['Only those who may see addresses see and confirm keys.', 403],
  'key-unusable': [
    'The contact has no key that mails can be encrypted to. Ask for a valid public key.',
    422,
  ],
} as const

/** The key of a contact was asked for by somebody who may not, or there is none to confirm. */
export class KeyRefusedError extends CodedError<keyof typeof keyTexts> {
  constructor(code: keyof typeof keyTexts) {
    super(code, keyTexts[code])
  }
}

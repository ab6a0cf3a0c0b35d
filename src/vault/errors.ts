import { APIError } from 'payload'

export type EnvelopeCode = 'envelope-key-unknown' | 'envelope-malformed' | 'envelope-tampered'

const envelopeMessages: Record<EnvelopeCode, string> = {
  'envelope-key-unknown':
    'A sealed value was made with a key that ELCHI_KEYS does not hold. Add that key after the current one.',
  'envelope-malformed': 'A sealed value is not an envelope.',
  'envelope-tampered': 'A sealed value was changed, or belongs to another record or field.',
}

/** A sealed value cannot be opened. Says where it is, never what it holds. */
export class EnvelopeError extends APIError {
  code: EnvelopeCode

  constructor(code: EnvelopeCode, place: { collection: string; field: string }) {
    super(`${envelopeMessages[code]} (${place.collection}.${place.field})`, 422, { code })
    this.code = code
  }
}

export type VaultCode =
  | 'identity-erased'
  | 'identity-exists'
  | 'identity-malformed'
  | 'identity-unknown'
  | 'request-clock'
  | 'request-expired'
  | 'request-not-granted'
  | 'request-not-yours'
  | 'vault-forbidden'
  | 'vault-malformed'
  | 'vault-text'
  | 'vault-unknown-field'
  | 'vault-unsafe'

const vaultErrors: Record<VaultCode, { message: string; status: number }> = {
  'identity-erased': { message: 'This identity was erased.', status: 410 },
  'identity-exists': {
    message: 'This identity is in the register. Open it by a request to correct it.',
    status: 409,
  },
  'identity-malformed': {
    message: 'A property of the identity is not of the right form.',
    status: 422,
  },
  'identity-unknown': { message: 'There is no such identity.', status: 404 },
  'request-clock': {
    message: 'The clock of this machine was set back, so the view was closed. Make a new request.',
    status: 422,
  },
  'request-expired': {
    message: 'The time for this identity has run out. Make a new request.',
    status: 422,
  },
  'request-not-granted': {
    message: 'A second person has to grant the request first.',
    status: 422,
  },
  'request-not-yours': { message: 'Only whoever asked may open it.', status: 403 },
  'vault-forbidden': { message: 'You are not cleared for this text.', status: 403 },
  'vault-malformed': { message: 'A property of the request is not a code or an id.', status: 400 },
  'vault-text': {
    message: 'The text is too long, or has control characters or broken letters.',
    status: 422,
  },
  'vault-unknown-field': { message: 'There is no such sealed field.', status: 404 },
  'vault-unsafe': {
    message:
      'A collection with sealed text must have a text id, no versions, `lockDocuments: false` and `disableDuplicate: true`.',
    status: 422,
  },
}

/** The vault refuses. Tells the place or the field, never a value. */
export class VaultError extends APIError {
  code: VaultCode

  constructor(code: VaultCode, where?: string) {
    const { message, status } = vaultErrors[code]
    super(where ? `${message} (${where})` : message, status, { code })
    this.code = code
  }
}

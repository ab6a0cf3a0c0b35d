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

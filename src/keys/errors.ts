import { APIError } from 'payload'

export type KeyRingCode =
  'keys-duplicate' | 'keys-malformed' | 'keys-missing' | 'keys-short' | 'keys-unknown' | 'keys-weak'

const remedy =
  'Set ELCHI_KEYS to "id:base64(32 random bytes)", the current key first, older ones after a comma; `openssl rand -base64 32` makes one.'

const reasons: Record<KeyRingCode, string> = {
  'keys-duplicate': 'The key ring names a key twice or holds the same key under two names.',
  'keys-malformed': 'An entry of the key ring is not of the form id:base64.',
  'keys-missing': 'There is no key ring.',
  'keys-short': 'A key of the key ring is not 32 bytes long.',
  'keys-unknown': 'The key ring does not hold a key that stored data was made with.',
  'keys-weak': 'A key of the key ring is not random.',
}

/** The key ring cannot be used. Names the key by its id or position, never by its content. */
export class KeyRingError extends APIError {
  code: KeyRingCode

  constructor(code: KeyRingCode, where?: string) {
    super(`${reasons[code]}${where ? ` (${where})` : ''} ${remedy}`, 422, { code })
    this.code = code
  }
}

export type SecretCode = 'secret-missing' | 'secret-short'

/** PAYLOAD_SECRET, which signs sessions, is missing or guessable. */
export class SecretError extends APIError {
  code: SecretCode

  constructor(code: SecretCode) {
    super(
      `PAYLOAD_SECRET is ${code === 'secret-missing' ? 'missing' : 'too short'}. Set it to at least 32 random characters; \`openssl rand -hex 32\` makes them.`,
      422,
      { code },
    )
    this.code = code
  }
}

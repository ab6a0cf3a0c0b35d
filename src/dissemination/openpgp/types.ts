/** Why a key cannot be used. */
export const keyFaults = [
  'key-expired',
  'key-malformed',
  'key-not-encrypting',
  'key-private',
  'key-revoked',
  'key-several',
  'key-weak',
] as const

export type KeyFault = (typeof keyFaults)[number]

/** A public key that mails can be encrypted to. */
export type ReaderKey = {
  /** As people write it, such as `ed25519` or `rsa 4096`. */
  algorithm: string
  armored: string
  /** ISO 8601, UTC; when the key or its part for encryption ends; null for never. */
  expiresAt: null | string
  /** Lower-case hex. */
  fingerprint: string
}

/** The keys that mails are encrypted to, by the id of the delivery. */
export type ReaderKeys = Map<string, ReaderKey>

export type KeyResult = { code: KeyFault; ok: false } | { key: ReaderKey; ok: true }

/** What lists ask for. */
export const encryptionChoices = ['possible', 'required', 'never'] as const

export type Encryption = (typeof encryptionChoices)[number]

import type { Config, Key, PublicKey } from 'openpgp'

import { createHash } from 'node:crypto'
import { config, enums, readKeys } from 'openpgp'

import type { KeyFault, KeyResult, ReaderKey } from './types.js'

/** No self-signature may rest on a hash that can be forged. */
const strict: Config = {
  ...config,
  rejectHashAlgorithms: new Set([...config.rejectHashAlgorithms, enums.hash.sha1]),
}

/** Finds the part for encryption in spite of all weakness, to tell weak from missing. */
const lax: Config = {
  ...config,
  minRSABits: 1,
  rejectCurves: new Set(),
  rejectHashAlgorithms: new Set(),
  rejectPublicKeyAlgorithms: new Set(),
}

const longestKey = 60_000

const succeeds = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => true,
    () => false,
  )

const timeOf = (moment: Date | null | number): number =>
  moment instanceof Date ? moment.getTime() : Infinity

const named = ({ algorithm, bits, curve }: ReturnType<Key['getAlgorithmInfo']>): string =>
  curve
    ? curve.replace(/Legacy$/, '')
    : [algorithm.replace(/(?:Encrypt|Sign)+$/, ''), bits].join(' ')

const expiryOf = async (key: PublicKey, now: Date): Promise<null | string> => {
  const part = await key.getEncryptionKey(undefined, now, undefined, strict)
  const ofPart = 'subkeys' in part ? null : await part.getExpirationTime(now)
  const end = Math.min(timeOf(await key.getExpirationTime()), timeOf(ofPart))
  return Number.isFinite(end) ? new Date(end).toISOString() : null
}

/** The fault of a key whose octets could be read. */
const faultOf = async (key: PublicKey, now: Date): Promise<KeyFault | null> => {
  if (await key.isRevoked(undefined, undefined, now)) {
    return 'key-revoked'
  }
  const encrypts = (date: Date | null, settings: Config): Promise<boolean> =>
    succeeds(key.getEncryptionKey(undefined, date, undefined, settings))
  if (await encrypts(now, strict)) {
    return null
  }
  if (await encrypts(null, strict)) {
    return 'key-expired'
  }
  return (await encrypts(null, lax)) ? 'key-weak' : 'key-not-encrypting'
}

const read = async (armored: string, now: Date): Promise<KeyResult> => {
  const keys = await readKeys({ armoredKeys: armored }).catch(() => [])
  const [key] = keys
  if (!key) {
    return { code: 'key-malformed', ok: false }
  }
  if (keys.some((each) => each.isPrivate())) {
    return { code: 'key-private', ok: false }
  }
  if (keys.length > 1) {
    return { code: 'key-several', ok: false }
  }
  const code = await faultOf(key, now)
  return code
    ? { code, ok: false }
    : {
        key: {
          algorithm: named(key.getAlgorithmInfo()),
          armored: key.armor(),
          expiresAt: await expiryOf(key, now),
          fingerprint: key.getFingerprint(),
        },
        ok: true,
      }
}

/** What was read, by the hash of the text: a sending asks for the same keys again and again. */
const known = new Map<string, ReaderKey>()
const mostKnown = 5000

const isOver = ({ expiresAt }: ReaderKey, now: Date): boolean =>
  expiresAt !== null && new Date(expiresAt).getTime() <= now.getTime()

/**
 * Reads an armoured public key (RFC 9580) and says whether mails can be encrypted to it at a
 * moment: neither expired nor revoked, not weak, with a part for encryption.
 */
export const inspectKey = async (text: string, now: Date): Promise<KeyResult> => {
  const armored = text.trim()
  if (/PRIVATE KEY/.test(armored)) {
    return { code: 'key-private', ok: false }
  }
  if (armored.length > longestKey || !armored.startsWith('-----BEGIN PGP PUBLIC KEY BLOCK-----')) {
    return { code: 'key-malformed', ok: false }
  }
  if (armored.split('-----BEGIN PGP PUBLIC KEY BLOCK-----').length > 2) {
    return { code: 'key-several', ok: false }
  }
  const place = createHash('sha256').update(armored).digest('hex')
  const found = known.get(place)
  if (found && !isOver(found, now)) {
    return { key: found, ok: true }
  }
  const result = await read(armored, now)
  if (result.ok) {
    if (known.size >= mostKnown) {
      known.clear()
    }
    known.set(place, result.key)
  }
  return result
}

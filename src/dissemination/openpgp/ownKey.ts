import { readPrivateKey } from 'openpgp'

import type { SigningKey } from '../../keys/index.js'

import { SigningKeyError } from './errors.js'

/** The public half of the programme's key. */
export type OwnKey = { armored: string; fingerprint: string; keydata: string }

const known = new Map<string, OwnKey>()

/**
 * The public half of the signing key: as text, and in base64 for the Autocrypt header.
 *
 * @throws SigningKeyError
 */
export const ownKeyOf = async (signing: null | SigningKey): Promise<OwnKey> => {
  if (!signing) {
    throw new SigningKeyError('signing-key-missing')
  }
  const found = known.get(signing.armored)
  if (found) {
    return found
  }
  const key = await readPrivateKey({ armoredKey: signing.armored }).catch(() => null)
  if (!key) {
    throw new SigningKeyError('signing-key-unusable')
  }
  const publicKey = key.toPublic()
  const own = {
    armored: publicKey.armor(),
    fingerprint: publicKey.getFingerprint(),
    keydata: Buffer.from(publicKey.write()).toString('base64'),
  }
  known.set(signing.armored, own)
  return own
}

import type { PrivateKey, PublicKey } from 'openpgp'

import { decrypt, generateKey, readKey, readMessage, revokeKey } from 'openpgp'

export type Pair = { armored: string; privateKey: PrivateKey; publicKey: PublicKey }

type Made = {
  /** Seconds after its making. */
  expiresIn?: number
  madeAt?: Date
  weak?: boolean
  withoutEncryption?: boolean
}

/** A pair of keys as readers have them. */
export const makePair = async (made: Made = {}): Promise<Pair> => {
  const { expiresIn, madeAt, weak, withoutEncryption } = made
  const { privateKey, publicKey } = await generateKey({
    ...(weak ? { config: { minRSABits: 1024 }, rsaBits: 1024, type: 'rsa' } : {}),
    date: madeAt,
    format: 'object',
    keyExpirationTime: expiresIn,
    ...(withoutEncryption ? { subkeys: [{ sign: true }] } : {}),
    userIDs: [{ name: 'A reader', email: 'reader@example.org' }],
  })
  return { armored: publicKey.armor(), privateKey, publicKey }
}

export const revoked = async ({ privateKey }: Pair): Promise<string> =>
  (await revokeKey({ format: 'object', key: privateKey })).publicKey.armor()

/** The programme's key, put where the app looks for it at its start. */
export const setSigningKey = async (passphrase?: string): Promise<PublicKey> => {
  const { privateKey, publicKey } = await generateKey({
    format: 'armored',
    passphrase,
    userIDs: [{ name: 'Elchi', email: 'dispatch@elchi.example' }],
  })
  process.env.OPENPGP_KEY = privateKey
  delete process.env.OPENPGP_PASSPHRASE
  if (passphrase) {
    process.env.OPENPGP_PASSPHRASE = passphrase
  }
  return readKey({ armoredKey: publicKey })
}

/** What a reader's program makes of an encrypted mail, by its clock. */
export const openMail = async (
  raw: string,
  { privateKey }: Pair,
  signer: PublicKey,
  at = new Date(),
): Promise<{ entity: string; recipients: string[]; signed: boolean }> => {
  const block = /-----BEGIN PGP MESSAGE-----[\s\S]+-----END PGP MESSAGE-----/.exec(raw)?.[0] ?? ''
  const message = await readMessage({ armoredMessage: block })
  const recipients = message.getEncryptionKeyIDs().map((id) => id.toHex())
  const { data, signatures } = await decrypt({
    date: at,
    decryptionKeys: privateKey,
    expectSigned: true,
    format: 'binary',
    message,
    verificationKeys: signer,
  })
  const signed = (await signatures[0]?.verified) ?? false
  return { entity: Buffer.from(data).toString('latin1'), recipients, signed }
}

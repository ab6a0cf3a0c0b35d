import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'

import type { KeyRing } from '../keys/index.js'

import { labels } from '../keys/index.js'

// RFC 8410: what stands before the 32 bytes of an Ed25519 private key in PKCS #8.
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The last line of an export: over how many lines, and whose signature. */
export type Seal = {
  count: number
  /** Id of the ring key that the signing key comes from. */
  key: string
  /** Ed25519 (RFC 8032), DER in base64: whoever has it can check an export without the keys. */
  publicKey: string
  /** SHA-256 (hex) of the lines before, each with its line break. */
  sha256: string
  signature: string
}

const privateKeyOf = (keys: KeyRing, keyId: string) =>
  createPrivateKey({
    format: 'der',
    key: Buffer.concat([pkcs8Prefix, keys.derive(labels.auditExport, keyId)]),
    type: 'pkcs8',
  })

const signed = ({ count, key, sha256 }: Pick<Seal, 'count' | 'key' | 'sha256'>): Buffer =>
  Buffer.from(JSON.stringify(['elchi-audit-export-1', count, key, sha256]))

/** Collects lines and signs them at the end. */
export const createSealer = (keys: KeyRing) => {
  const hash = createHash('sha256')
  let count = 0
  return {
    add: (line: string): void => {
      hash.update(`${line}\n`)
      count += 1
    },
    seal: (): Seal => {
      const key = keys.current
      const said = { count, key, sha256: hash.digest('hex') }
      const secret = privateKeyOf(keys, key)
      const publicKey = createPublicKey(secret).export({ format: 'der', type: 'spki' })
      return {
        ...said,
        publicKey: publicKey.toString('base64'),
        signature: sign(null, signed(said), secret).toString('base64'),
      }
    },
  }
}

const isSealed = (seal: Partial<Seal>, lines: string[]): seal is Seal => {
  const hash = createHash('sha256')
  lines.forEach((line) => hash.update(`${line}\n`))
  return seal.count === lines.length && seal.sha256 === hash.digest('hex')
}

/**
 * Whether an export is whole and signed by the holder of the public key that it names; compare that
 * key with one that came to you another way. Needs no database and no keys.
 */
export const checkExport = (text: string): { publicKey: string; valid: boolean } => {
  const lines = text.split('\n').filter(Boolean)
  try {
    const seal = JSON.parse(lines.pop() ?? '') as Partial<Seal>
    if (!isSealed(seal, lines)) {
      return { publicKey: '', valid: false }
    }
    const key = createPublicKey({
      format: 'der',
      key: Buffer.from(seal.publicKey, 'base64'),
      type: 'spki',
    })
    const valid = verify(null, signed(seal), key, Buffer.from(seal.signature, 'base64'))
    return { publicKey: seal.publicKey, valid }
  } catch {
    return { publicKey: '', valid: false }
  }
}

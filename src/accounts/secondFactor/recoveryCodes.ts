import { createHash, randomBytes } from 'node:crypto'

const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
const howMany = 10
const length = 16

const newCode = (): string =>
  Array.from(randomBytes(length), (byte) => letters[byte % 32])
    .join('')
    .replace(/(.{4})(?!$)/g, '$1-')

/** Ten codes of 80 bits; each opens the account once where the authenticator is lost. */
export const newRecoveryCodes = (): string[] => Array.from({ length: howMany }, newCode)

/** What is stored of a code. A plain hash: 80 random bits cannot be tried out. */
export const hashOfCode = (code: string): string =>
  createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest('base64url')

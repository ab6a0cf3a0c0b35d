import canonicalizeModule from 'canonicalize'
import { createHash, createHmac } from 'node:crypto'

import type { KeyRing } from '../keys/index.js'
import type { AuditEntry, AuditRow } from './types.js'

import { labels } from '../keys/index.js'
import { AuditEntryError } from './errors.js'

// The module's types describe another module format than it has.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string

/** What stands before the first entry. */
export const beginning = '0'.repeat(64)

const idDigits = 12

/** The id of a sequence: sorts as text like the number. */
export const idOf = (sequence: number): string => String(sequence).padStart(idDigits, '0')

type Hashed = Omit<AuditRow, 'hash' | 'id' | 'mac'>

/** SHA-256 of what the row says; `previous` ties it to everything before. */
export const hashOf = (row: Hashed): string => {
  const { actor, at, data, key, kind, previous, sequence, source, subject } = row
  const said = { actor, at, data: data ?? null, key, kind, previous, sequence, source, subject }
  return createHash('sha256').update(canonicalize(said)).digest('hex')
}

/** Throws `keys-unknown` when the ring does not hold the key. */
export const macOf = (keys: KeyRing, keyId: string, hash: string): string =>
  createHmac('sha256', keys.derive(labels.auditMac, keyId)).update(hash).digest('hex')

const plain = /^[\x21-\x7e]{1,250}$/
const dataKey = /^[a-z]\w{0,63}$/i

const requirePlain = (field: string, value: unknown): void => {
  if (typeof value !== 'string' || !plain.test(value)) {
    throw new AuditEntryError(field)
  }
}

/** Refuses sentences, names in full and structures, wherever they hide. */
export const requireCleanEntry = (entry: AuditEntry): void => {
  requirePlain('actor', entry.actor)
  requirePlain('kind', entry.kind)
  requirePlain('source', entry.source)
  if (entry.subject !== null) {
    requirePlain('subject', entry.subject)
  }
  for (const [name, value] of Object.entries(entry.data ?? {})) {
    if (!dataKey.test(name)) {
      throw new AuditEntryError('data')
    }
    if (typeof value === 'number' ? !Number.isFinite(value) : typeof value === 'object' && value) {
      throw new AuditEntryError(name)
    }
    if (typeof value === 'string' && value !== '') {
      requirePlain(name, value)
    }
  }
}

/** The row that follows `previous`. */
export const rowAfter = (args: {
  at: Date
  entry: AuditEntry
  keys: KeyRing
  previous: Pick<AuditRow, 'mac' | 'sequence'> | undefined
}): AuditRow => {
  const { entry, keys, previous } = args
  const sequence = (previous?.sequence ?? 0) + 1
  const hasData = entry.data && Object.keys(entry.data).length > 0
  const said: Hashed = {
    actor: entry.actor,
    at: args.at.toISOString(),
    data: hasData ? { ...entry.data } : null,
    key: keys.current,
    kind: entry.kind,
    previous: previous?.mac ?? beginning,
    sequence,
    source: entry.source,
    subject: entry.subject,
  }
  const hash = hashOf(said)
  return { ...said, hash, id: idOf(sequence), mac: macOf(keys, keys.current, hash) }
}

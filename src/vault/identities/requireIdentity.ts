import type { NewIdentity } from './putIdentity.js'
import type { IdentityKind } from './store.js'

import { VaultError } from '../errors.js'

const texts = [
  'birthDate',
  'country',
  'employer',
  'given',
  'id',
  'nationalId',
  'passport',
  'patronymic',
  'script',
  'sex',
  'surname',
  'village',
]
const lists = ['aliases', 'emails', 'handles', 'phones']
const kinds = ['monitor', 'partner', 'person']
const longest = 300

const isText = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= longest && value.trim() !== ''

const isFine = ([name, value]: [string, unknown]): boolean => {
  if (texts.includes(name)) {
    return isText(value)
  }
  if (lists.includes(name)) {
    return Array.isArray(value) && value.length <= 100 && value.every(isText)
  }
  return (
    name === 'relatives' &&
    Array.isArray(value) &&
    value.every(
      (each: { name?: unknown; relation?: unknown } | null) =>
        isText(each?.name) && isText(each?.relation),
    )
  )
}

/** Checks what a client sends for the register; the error names the property, never its value. */
export const requireIdentity = (body: {
  identity?: unknown
  kind?: unknown
  subject?: unknown
}): { identity: NewIdentity; kind?: IdentityKind; subject?: string } => {
  const { identity, kind, subject } = body
  if (typeof identity !== 'object' || identity === null || Array.isArray(identity)) {
    throw new VaultError('identity-malformed')
  }
  const bad = Object.entries(identity).find((entry) => !isFine(entry))
  if (bad) {
    throw new VaultError('identity-malformed', bad[0].slice(0, 40))
  }
  if (kind !== undefined && !kinds.includes(kind as string)) {
    throw new VaultError('identity-malformed', 'kind')
  }
  if (subject !== undefined && !isText(subject)) {
    throw new VaultError('identity-malformed', 'subject')
  }
  return {
    identity: identity as NewIdentity,
    kind: kind as IdentityKind | undefined,
    subject: subject as string | undefined,
  }
}

import type { Identity } from '../types.js'

/** A register that cannot be taken as it stands: leaving an entry out would be a false all-clear. */
export class BadIdentitiesError extends Error {
  readonly code = 'bad-identities'
}

const TEXTS = [
  'birthDate',
  'country',
  'employer',
  'given',
  'nationalId',
  'passport',
  'patronymic',
  'script',
  'surname',
  'village',
]
const LISTS = ['aliases', 'emails', 'handles', 'phones']

const isText = (value: unknown): boolean => typeof value === 'string'
const isAbsent = (value: unknown): boolean => value === undefined || value === null
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isListOf = (value: unknown, is: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(is)
const isRelative = (value: unknown): boolean => isRecord(value) && isText(value.name)

/** What is wrong with an entry, without a word of what stands in it. */
const faultOf = (entry: unknown): string | undefined => {
  if (!isRecord(entry)) {
    return 'is not an object'
  }
  if (!isText(entry.id) || entry.id === '') {
    return 'has no "id"'
  }
  const text = TEXTS.find((field) => !isAbsent(entry[field]) && !isText(entry[field]))
  if (text) {
    return `has a "${text}" that is not text`
  }
  const list = LISTS.find((field) => !isAbsent(entry[field]) && !isListOf(entry[field], isText))
  if (list) {
    return `has "${list}" that are not a list of texts`
  }
  const { relatives, sex } = entry
  if (!isAbsent(relatives) && !isListOf(relatives, isRelative)) {
    return 'has "relatives" that are not a list of { relation, name }'
  }
  return isAbsent(sex) || sex === 'f' || sex === 'm' ? undefined : 'has a "sex" other than f or m'
}

const withoutNulls = (entry: Record<string, unknown>): Identity =>
  JSON.parse(JSON.stringify(entry, (_, value: unknown) => value ?? undefined))

/**
 * Identities from parsed JSON.
 * @throws {BadIdentitiesError} naming the first entry (from 1) and field at fault, never its content
 */
export const readIdentities = (value: unknown): Identity[] => {
  if (!Array.isArray(value)) {
    throw new BadIdentitiesError('The identities are not a JSON array.')
  }
  return value.map((entry: unknown, index) => {
    const fault = faultOf(entry)
    if (fault || !isRecord(entry)) {
      throw new BadIdentitiesError(`Identity ${index + 1} ${fault}.`)
    }
    return withoutNulls(entry)
  })
}

import { QueryRefusedError } from './errors.js'

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const takesList = new Set(['all', 'in', 'not_in'])

/** How a relation to several collections is named. */
const isReference = (value: Record<string, unknown>): boolean =>
  Object.keys(value).every((name) => name === 'relationTo' || name === 'value')

/** A condition compares with one value, or with a list where its operator takes one. */
export const requireComparable = (operator: string, value: unknown): void => {
  const isFit = Array.isArray(value)
    ? takesList.has(operator)
    : !isObject(value) || value instanceof Date || isReference(value)
  if (!isFit) {
    throw new QueryRefusedError('query-malformed', 'A condition compares a field with one value')
  }
}

/** Calls `visit` with the path and the condition of each field that a filter names. */
const eachCondition = (where: unknown, visit: (path: string, condition: unknown) => void): void => {
  const left: unknown[] = [where]
  while (left.length > 0) {
    const part = left.pop()
    for (const [name, value] of Object.entries(isObject(part) ? part : {})) {
      if (['and', 'or'].includes(name.toLowerCase())) {
        left.push(...(isObject(value) ? Object.values(value) : [value].flat()))
      } else {
        visit(name, value)
      }
    }
  }
}

/** The paths of the fields that a filter names. */
export const pathsIn = (where: unknown): string[] => {
  const paths: string[] = []
  eachCondition(where, (path) => paths.push(path))
  return paths
}

/**
 * Refuses a filter within a condition, by which Payload looks into other documents whoever asks.
 *
 * @throws QueryRefusedError
 */
export const requirePlain = (where: unknown): void =>
  eachCondition(where, (_, condition) => {
    Object.entries(isObject(condition) ? condition : {}).forEach(([operator, value]) =>
      requireComparable(operator, value),
    )
  })

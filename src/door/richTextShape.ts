import type { CollectionBeforeOperationHook, FlattenedField } from 'payload'

import { TextRefusedError } from './errors.js'

/** What one text of an editor may hold; a report of a hundred pages holds less. */
export const textLimits = { characters: 1_000_000, depth: 100, nodes: 20_000 }

type Node = { children?: unknown; fields?: unknown; text?: unknown; type?: unknown }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const scripted = new Set(['data:', 'javascript:', 'vbscript:'])

/** Read as browsers read it, which skip spaces and line breaks in an address. */
const isScripted = (url: unknown): boolean =>
  typeof url === 'string' && URL.canParse(url) && scripted.has(new URL(url).protocol)

const requireNode = (value: unknown): Node => {
  const hasShape =
    isObject(value) &&
    typeof value.type === 'string' &&
    (value.text === undefined || typeof value.text === 'string') &&
    (value.children === undefined || Array.isArray(value.children))
  if (!hasShape) {
    throw new TextRefusedError('text-malformed')
  }
  if (isObject(value.fields) && isScripted(value.fields.url)) {
    throw new TextRefusedError('text-link')
  }
  return value
}

/**
 * Refuses what is no state of the editor, or a larger one than anything that follows can read; level
 * by level, so that no depth exhausts the stack.
 *
 * @throws TextRefusedError
 */
export const requireText = (state: unknown): void => {
  if (!isObject(state) || !isObject(state.root)) {
    throw new TextRefusedError('text-malformed')
  }
  let level: unknown[] = [state.root]
  let [characters, depth, nodes] = [0, 0, 0]
  while (level.length > 0) {
    depth += 1
    nodes += level.length
    if (depth > textLimits.depth || nodes > textLimits.nodes) {
      throw new TextRefusedError('text-too-large')
    }
    const read = level.map(requireNode)
    characters += read.reduce(
      (sum, { text }) => sum + (typeof text === 'string' ? text.length : 0),
      0,
    )
    if (characters > textLimits.characters) {
      throw new TextRefusedError('text-too-large')
    }
    level = read.flatMap(({ children }) => (children as undefined | unknown[]) ?? [])
  }
}

const requireTexts = (fields: FlattenedField[], data: Record<string, unknown>): void => {
  for (const field of fields) {
    const value = data[field.name]
    if (value === undefined || value === null) {
      continue
    }
    if (field.type === 'richText') {
      requireText(value)
    } else if ((field.type === 'group' || field.type === 'tab') && isObject(value)) {
      requireTexts(field.flattenedFields, value)
    } else if (field.type === 'array' && Array.isArray(value)) {
      value.filter(isObject).forEach((row) => requireTexts(field.flattenedFields, row))
    }
  }
}

/** Looks at every text of an editor before anything else does, whichever way it comes in. */
export const limitText: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  const { data } = args as { data?: unknown }
  if ((operation === 'create' || operation === 'update') && isObject(data)) {
    requireTexts(collection.flattenedFields, data)
  }
  return args
}

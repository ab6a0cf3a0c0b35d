import type { Rendering } from './types.js'

import { limits } from './limits.js'
import { UnreadablePartError } from './unreadable.js'

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

const inline = new Set(['autolink', 'link', 'mark', 'overflow', 'text'])
const structural = new Set(['direction', 'format', 'mode', 'style', 'tag', 'type', 'listType'])

const kindOf = (key: string): Rendering['kind'] =>
  /url|href|src|slug|filename|relationTo|id$/i.test(key) ? 'link' : 'text'

/**
 * Everything a Lexical editor state holds: the text of each block with its formatting joined, and
 * every other string of its nodes (link targets, alternative texts, fields of blocks). Walks with
 * its own stack, so that deep nesting costs no call stack.
 *
 * @throws UnreadablePartError (`too-deep`) for a nesting that nobody writes and no renderer follows
 */
export const decodeLexical = (state: unknown, where = 'body'): Rendering[] => {
  const renderings: Rendering[] = []
  let line = ''
  const endLine = (): void => {
    if (line.trim() !== '') {
      renderings.push({ kind: 'text', text: line, where })
    }
    line = ''
  }
  const steps: { depth: number; key: string; value: unknown }[] = [
    { depth: 0, key: '', value: state },
  ]
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { key, value } = step
    if (step.depth > 2 * limits.nesting) {
      throw new UnreadablePartError(where, 'too-deep')
    }
    const depth = step.depth + 1
    if (typeof value === 'string') {
      if (value.trim() !== '' && !structural.has(key)) {
        renderings.push({ kind: kindOf(key), text: value, where: `${where}@${key}` })
      }
    } else if (Array.isArray(value)) {
      for (let index = value.length - 1; index >= 0; index -= 1) {
        steps.push({ depth, key, value: value[index] as unknown })
      }
    } else if (isObject(value)) {
      const type = value.type
      if (type === 'text' && typeof value.text === 'string') {
        line += value.text
        continue
      }
      if (type === 'linebreak' || type === 'tab') {
        line += type === 'tab' ? '\t' : '\n'
        continue
      }
      const isBlock = typeof type === 'string' && !inline.has(type)
      if (isBlock) {
        endLine()
        steps.push({ depth, key: 'end', value: undefined })
      }
      const { children, ...rest } = value
      steps.push({ depth, key: 'children', value: children })
      for (const [name, inner] of Object.entries(rest)) {
        steps.push({ depth, key: name, value: inner })
      }
    } else if (key === 'end') {
      endLine()
    }
  }
  endLine()
  return renderings
}

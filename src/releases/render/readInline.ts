import type { Inline, Mark } from './tree.js'

import { readableText } from './characters.js'
import { safeHref } from './links.js'
import { childrenOf, isNode, type LexicalNode, refuse } from './node.js'
import { ContentProblem } from './problem.js'
import { marks } from './tree.js'

const bits: Record<Mark, number> = { code: 16, em: 2, s: 4, strong: 1, sub: 32, sup: 64, u: 8 }
const knownBits = 127

const marksOf = (format: unknown, path: string): Mark[] => {
  const bitmask = typeof format === 'number' ? format : 0
  if (!Number.isInteger(bitmask) || bitmask < 0 || (bitmask & ~knownBits) !== 0) {
    throw new ContentProblem('content-node', { path, type: 'text format' })
  }
  return marks.filter((mark) => (bitmask & bits[mark]) !== 0)
}

const readText = (node: LexicalNode, path: string): Inline[] => {
  if (typeof node.text !== 'string') {
    return refuse(node, path)
  }
  const textMarks = marksOf(node.format, path)
  return readableText(node.text, path)
    .split('\n')
    .flatMap<Inline>((line, index) => [
      ...(index > 0 ? [{ kind: 'break' } as const] : []),
      ...(line ? [{ kind: 'text', marks: textMarks, text: line } as const] : []),
    ])
}

const readLink = (node: LexicalNode, path: string): Inline[] => {
  const fields = isNode(node.fields) ? node.fields : {}
  if (fields.linkType === 'internal') {
    throw new ContentProblem('content-link', { path })
  }
  const children = childrenOf(node, path).flatMap((child, index) =>
    child.type === 'link' || child.type === 'autolink'
      ? refuse(child, `${path}.${index}`)
      : readInline(child, `${path}.${index}`),
  )
  const href = safeHref(fields.url, path)
  return children.length > 0 ? [{ children, href, kind: 'link' }] : []
}

/**
 * Reads one inline node.
 *
 * @throws ContentProblem for anything outside of the allow-list
 */
export const readInline = (node: LexicalNode, path: string): Inline[] => {
  switch (node.type) {
    case 'autolink':
    case 'link':
      return readLink(node, path)
    case 'linebreak':
      return [{ kind: 'break' }]
    case 'tab':
      return [{ kind: 'text', marks: [], text: '\t' }]
    case 'text':
      return readText(node, path)
    default:
      return refuse(node, path)
  }
}

/** Reads the inline children of a block. */
export const readInlines = (nodes: LexicalNode[], path: string): Inline[] =>
  nodes.flatMap((node, index) => readInline(node, `${path}.${index}`))

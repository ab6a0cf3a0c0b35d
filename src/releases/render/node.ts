import { ContentProblem } from './problem.js'

/** A serialised Lexical node, as far as nothing is known of it. */
export type LexicalNode = Record<string, unknown>

export const isNode = (value: unknown): value is LexicalNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const shortName = (type: unknown): string =>
  typeof type === 'string' && /^[\w-]{1,40}$/.test(type) ? type : 'unknown'

/** Refuses a node that the allow-list does not name. */
export const refuse = (node: LexicalNode, path: string): never => {
  throw new ContentProblem('content-node', { path, type: shortName(node.type) })
}

/** The children of a node; a node without an array of nodes is refused, never taken for empty. */
export const childrenOf = (node: LexicalNode, path: string): LexicalNode[] => {
  const { children } = node
  return Array.isArray(children) && children.every(isNode) ? children : refuse(node, path)
}

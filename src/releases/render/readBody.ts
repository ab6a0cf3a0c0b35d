import type { Block, Item, List } from './tree.js'

import { childrenOf, isNode, type LexicalNode, refuse } from './node.js'
import { ContentProblem } from './problem.js'
import { readInlines } from './readInline.js'

const deepestList = 8

const headingLevel = (node: LexicalNode, path: string): 2 | 3 | 4 | 5 | 6 => {
  const [, digit] = /^h([1-6])$/.exec(String(node.tag)) ?? []
  // The title of the publication is the page's only h1.
  return digit ? (Math.max(2, Number(digit)) as 2 | 3 | 4 | 5 | 6) : refuse(node, path)
}

const checkMark = (list: LexicalNode, item: LexicalNode): string => {
  if (list.listType !== 'check') {
    return ''
  }
  return item.checked === true ? '☑ ' : '☐ '
}

const readList = (node: LexicalNode, path: string, depth: number): List => {
  if (depth > deepestList) {
    throw new ContentProblem('content-depth', { path })
  }
  const items: Item[] = []
  for (const [index, child] of childrenOf(node, path).entries()) {
    const at = `${path}.${index}`
    if (child.type !== 'listitem') {
      refuse(child, at)
    }
    const inner = childrenOf(child, at)
    const lists = inner
      .filter(({ type }) => type === 'list')
      .map((list, place) => readList(list, `${at}.${place}`, depth + 1))
    const inlines = inner.filter(({ type }) => type !== 'list')
    const last = items.at(-1)
    // Lexical keeps a nested list in an item of its own; HTML wants it inside of the item before.
    if (inlines.length === 0 && lists.length > 0 && last) {
      last.lists.push(...lists)
      continue
    }
    const mark = checkMark(node, child)
    const read = readInlines(inlines, at)
    items.push({
      children: mark ? [{ kind: 'text', marks: [], text: mark }, ...read] : read,
      lists,
    })
  }
  const ordered = node.listType === 'number'
  const start = ordered && Number.isSafeInteger(node.start) ? Number(node.start) : 1
  return { items, kind: 'list', ordered, start }
}

const readBlock = (node: LexicalNode, path: string): Block => {
  switch (node.type) {
    case 'heading':
      return {
        children: readInlines(childrenOf(node, path), path),
        kind: 'heading',
        level: headingLevel(node, path),
      }
    case 'horizontalrule':
      return { kind: 'rule' }
    case 'list':
      return readList(node, path, 1)
    case 'paragraph':
      return { children: readInlines(childrenOf(node, path), path), kind: 'paragraph' }
    case 'quote':
      return { children: readInlines(childrenOf(node, path), path), kind: 'quote' }
    default:
      return refuse(node, path)
  }
}

const isVisible = (block: Block): boolean => {
  if (block.kind === 'rule') {
    return true
  }
  return block.kind === 'list' ? block.items.length > 0 : block.children.length > 0
}

/**
 * Reads a serialised Lexical editor state into the few kinds of blocks that may be published.
 * Blocks without content are left out, so that an empty last paragraph changes nothing.
 *
 * @param body null or undefined is an empty body
 * @throws ContentProblem for anything outside of the allow-list
 */
export const readBody = (body: unknown): Block[] => {
  if (body === null || body === undefined) {
    return []
  }
  const root = isNode(body) ? body.root : undefined
  if (!isNode(root)) {
    throw new ContentProblem('content-node', { path: 'root', type: 'unknown' })
  }
  return childrenOf(root, 'root')
    .map((node, index) => readBlock(node, `root.${index}`))
    .filter(isVisible)
}

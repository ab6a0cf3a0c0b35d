import type { Block, Inline, Item, List } from './tree.js'

const inline = (node: Inline): string => {
  switch (node.kind) {
    case 'break':
      return '\n'
    case 'link': {
      const label = inlines(node.children)
      return [node.href, node.href.replace(/^mailto:/, ''), node.href.replace(/\/$/, '')].includes(
        label,
      )
        ? label
        : `${label} (${node.href.replace(/^mailto:/, '')})`
    }
    case 'text':
      return node.text
  }
}

const inlines = (nodes: Inline[]): string => nodes.map(inline).join('')

const indent = (text: string, first: string, others: string): string =>
  text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd())
    .join('\n')

const item = ({ children, lists }: Item, bullet: string): string =>
  [
    indent(inlines(children), bullet, ' '.repeat(bullet.length)),
    ...lists.map((inner) => indent(list(inner), '  ', '  ')),
  ].join('\n')

const list = ({ items, ordered, start }: List): string =>
  items.map((entry, index) => item(entry, ordered ? `${start + index}. ` : '- ')).join('\n')

const block = (node: Block): string => {
  switch (node.kind) {
    case 'heading':
    case 'paragraph':
      return inlines(node.children)
    case 'list':
      return list(node)
    case 'quote':
      return indent(inlines(node.children), '> ', '> ')
    case 'rule':
      return '* * *'
  }
}

/** Plain text of the body with an empty line between blocks; addresses of links are kept. */
export const toText = (blocks: Block[]): string => blocks.map(block).join('\n\n')

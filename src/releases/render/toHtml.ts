import type { Block, Inline, Item, List } from './tree.js'

const escapes: Record<string, string> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
}

/** Escapes for HTML text and quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/["&'<>]/g, (character) => escapes[character] ?? '')

const inline = (node: Inline): string => {
  switch (node.kind) {
    case 'break':
      return '<br>'
    case 'link':
      return `<a href="${escapeHtml(node.href)}" rel="noreferrer">${inlines(node.children)}</a>`
    case 'text':
      return node.marks.reduceRight(
        (inner, mark) => `<${mark}>${inner}</${mark}>`,
        escapeHtml(node.text),
      )
  }
}

const inlines = (nodes: Inline[]): string => nodes.map(inline).join('')

const item = ({ children, lists }: Item): string =>
  `<li>${inlines(children)}${lists.map(list).join('')}</li>`

const list = ({ items, ordered, start }: List): string => {
  const tag = ordered ? 'ol' : 'ul'
  const from = start === 1 ? '' : ` start="${start}"`
  return `<${tag}${from}>${items.map(item).join('')}</${tag}>`
}

const block = (node: Block): string => {
  switch (node.kind) {
    case 'heading':
      return `<h${node.level}>${inlines(node.children)}</h${node.level}>`
    case 'list':
      return list(node)
    case 'paragraph':
      return `<p>${inlines(node.children)}</p>`
    case 'quote':
      return `<blockquote><p>${inlines(node.children)}</p></blockquote>`
    case 'rule':
      return '<hr>'
  }
}

/** HTML5 of the body, one block a line; no classes, no styles, nothing that loads. */
export const toHtml = (blocks: Block[]): string => blocks.map(block).join('\n')

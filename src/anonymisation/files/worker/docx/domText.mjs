// @ts-check
import { DOMParser } from '@xmldom/xmldom'

import { limits } from '../limits.mjs'
import { Refusal } from '../refusal.mjs'

const parser = new DOMParser({
  locator: false,
  onError: () => {
    throw new Refusal('broken')
  },
})

const breaks = new Set(['br', 'cr', 'tab'])
const nodeTypes = { cdata: 4, comment: 8, element: 1, instruction: 7, text: 3 }

/**
 * Every string of a part of an Office file by xmldom, a parser that shares nothing with the one that
 * rewrites: the text of each paragraph with its runs joined, each element's name with its
 * attributes, comments and instructions. Throws Refusal `broken` for a document type.
 *
 * @param {Uint8Array} bytes
 */
export const domText = (bytes) => {
  const isWide = bytes[0] === 0xff || bytes[0] === 0xfe
  const text = new TextDecoder(isWide ? 'utf-16' : 'utf-8', { fatal: true }).decode(bytes)
  const document = parser.parseFromString(text, 'text/xml')
  if (document.doctype) {
    throw new Refusal('broken')
  }
  /** @type {Set<string>} */
  const attributes = new Set()
  const elements = new Set()
  const others = new Set()
  /** @type {string[]} */
  const paragraphs = []
  let line = ''
  const endLine = () => {
    if (line !== '') {
      paragraphs.push(line)
    }
    line = ''
  }
  /** @type {{ depth: number, end?: boolean, node: import('@xmldom/xmldom').Node }[]} */
  const open = [{ depth: 0, node: document }]
  for (let step = open.pop(); step; step = open.pop()) {
    const { depth, end, node } = step
    if (depth > limits.depth + 1) {
      throw new Refusal('too-deep')
    }
    const name = node.nodeName.replace(/^.*:/, '')
    if (end) {
      endLine()
      continue
    }
    if (node.nodeType === nodeTypes.text || node.nodeType === nodeTypes.cdata) {
      line += node.nodeValue ?? ''
    } else if (node.nodeType === nodeTypes.comment || node.nodeType === nodeTypes.instruction) {
      others.add(node.nodeValue ?? '')
    } else if (node.nodeType === nodeTypes.element) {
      const element = /** @type {import('@xmldom/xmldom').Element} */ (node)
      elements.add(`${element.namespaceURI ?? ''} ${name}`)
      for (const attribute of element.attributes) {
        attributes.add(`${attribute.nodeName}=${attribute.value}`)
      }
      line += breaks.has(name) ? (name === 'tab' ? '\t' : '\n') : ''
      line += name === 'noBreakHyphen' ? '-' : ''
    }
    if (name === 'p') {
      endLine()
      open.push({ depth, end: true, node })
    }
    for (let child = node.lastChild; child; child = child.previousSibling) {
      open.push({ depth: depth + 1, node: child })
    }
  }
  endLine()
  return { attributes, elements, others, paragraphs }
}

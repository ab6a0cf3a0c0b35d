import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

import { parse, parseFragment } from 'parse5'

import type { Rendering } from '../types.js'

import { attributeKind, childrenOf, edgeOf, innerText } from './elements.js'
import { createFlow } from './flow.js'

const deepestNesting = 4
const isDocument = /^\s*(?:<!doctype|<html|<\?xml)/i
const holdsMarkup = /<[a-z!/?][^>]*>/i

/** The source with its character references resolved and its tags left as they are. */
const sourceText = (html: string): string =>
  parseFragment(html.replaceAll('<', '&lt;'))
    .childNodes.map((node) => ('value' in node ? node.value : ''))
    .join('')

/**
 * Everything in an HTML document or fragment that a person or a program can read: the text across
 * tags, every attribute, comments, scripts and styles, nested documents, and markup that was
 * escaped as text (as in feeds). Whatever the parser had to repair is read from the source as
 * well, since a repair drops characters that still leave.
 */
export const decodeHtml = (html: string, where = 'html', depth = 0): Rendering[] => {
  const renderings: Rendering[] = []
  const add = (kind: Rendering['kind'], text: string, place: string): void => {
    if (text.trim() !== '') {
      renderings.push({ kind, text, where: place })
    }
  }
  const nested = (inner: string): void => {
    if (depth < deepestNesting) {
      renderings.push(...decodeHtml(inner, where, depth + 1))
    } else {
      add('text', inner, where)
    }
  }

  let repaired = false
  const options = {
    onParseError: ({ code }: { code: string }) => {
      repaired ||= code !== 'missing-doctype'
    },
  }
  const root = isDocument.test(html) ? parse(html, options) : parseFragment(html, options)

  const readElement = (element: Tree.Element): void => {
    if (element.tagName.includes('-')) {
      add('name', element.tagName, `${where}@tag`)
    }
    if (element.tagName === 'bdo') {
      add('text', `\u202e${innerText(element)}`, where)
    }
    for (const { name, value } of element.attrs) {
      add(attributeKind(name), value, `${where}@${name}`)
      if (name === 'srcdoc') {
        nested(value)
      }
    }
  }

  const flow = createFlow()
  const steps: (string | Tree.Node)[] = [root]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (typeof step === 'string') {
      flow.edge(step)
    } else if (step.nodeName === '#text') {
      flow.write((step as Tree.TextNode).value)
    } else if (step.nodeName === '#comment') {
      add('text', (step as Tree.CommentNode).data, `${where}@comment`)
      flow.edge('')
    } else if (step.nodeName === '#documentType') {
      const { name, publicId, systemId } = step as Tree.DocumentType
      add('link', `${name} ${publicId} ${systemId}`, `${where}@doctype`)
    } else {
      const edge = 'tagName' in step ? edgeOf(step.tagName) : ''
      if ('tagName' in step) {
        readElement(step)
      }
      flow.edge(edge)
      steps.push(edge, ...childrenOf(step).reverse())
    }
  }

  const [joined = '', ...others] = flow.readings()
  add('text', joined, where)
  others.forEach((text) => add('text', text, where))
  if (repaired) {
    add('text', sourceText(html), where)
  }
  if (holdsMarkup.test(joined) && joined.length < html.length) {
    nested(joined)
  }
  return renderings
}

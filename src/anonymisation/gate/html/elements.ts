import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

import type { Rendering } from '../types.js'

/** Elements that readers see as a break; all others, unknown ones too, flow in the line. */
const breaking = new Set(
  (
    'address article aside audio blockquote body br button canvas caption center col colgroup dd ' +
    'details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 ' +
    'h4 h5 h6 head header hgroup hr html iframe img input legend li link main menu meta nav ' +
    'noscript object ol optgroup option p pre script search section select style summary table ' +
    'tbody template textarea tfoot thead title tr ul video'
  ).split(' '),
)

const linkAttributes = new Set(
  (
    'action background cite classid codebase content data formaction href itemid longdesc ' +
    'manifest ping poster src srcset usemap xlink:href'
  ).split(' '),
)
const nameAttributes = new Set(['class', 'for', 'id', 'itemprop', 'name', 'slot'])

/** What stands between an element's content and its neighbours. */
export const edgeOf = (tagName: string): string => {
  if (tagName === 'td' || tagName === 'th') {
    return ' '
  }
  return breaking.has(tagName) ? '\n' : ''
}

/** How an attribute's value has to be read. */
export const attributeKind = (name: string): Rendering['kind'] => {
  if (linkAttributes.has(name) || name.startsWith('data-')) {
    return 'link'
  }
  return nameAttributes.has(name) ? 'name' : 'text'
}

/** The children of a node, those of a template included. */
export const childrenOf = (node: Tree.Node): Tree.Node[] => {
  if ('content' in node) {
    return [...node.childNodes, node.content]
  }
  return 'childNodes' in node ? node.childNodes : []
}

/** The text inside one element, tags dropped. */
export const innerText = (element: Tree.Element): string => {
  let text = ''
  const open: Tree.Node[] = [element]
  for (let node = open.pop(); node; node = open.pop()) {
    text += node.nodeName === '#text' ? (node as Tree.TextNode).value : ''
    open.push(...childrenOf(node).reverse())
  }
  return text
}

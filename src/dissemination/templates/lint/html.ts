import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

import { parse } from 'parse5'

import type { FaultCode, MailFault, MailLink } from './types.js'

const RUNNING = new Set(['applet', 'base', 'embed', 'form', 'iframe', 'object', 'script'])
const FETCHING = new Set(['background', 'data', 'href', 'poster', 'src', 'srcset'])
const LINKS = new Set(['a', 'area'])
/** What is in the mail itself. */
const INSIDE = /^\s*(?:cid:|data:image\/(?:gif|jpeg|png|webp)[;,])/i
const STYLE_FETCHES = /@import|url\(\s*["']?(?!cid:|data:image\/)/i
/** An address that runs instead of leading anywhere. */
export const RUNS = /^\s*(?:javascript|vbscript):/i

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node

const childrenOf = (node: Tree.Node): Tree.Node[] =>
  'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : []

const styleIn = (element: Tree.Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')

const faultsOfAttribute = (element: string, name: string, value: string): FaultCode[] => {
  if (name.startsWith('on') || RUNS.test(value)) {
    return ['script']
  }
  if (name === 'style') {
    return STYLE_FETCHES.test(value) ? ['remote-content'] : []
  }
  const isLink = LINKS.has(element) && name === 'href'
  return FETCHING.has(name) && !isLink && !INSIDE.test(value) ? ['remote-content'] : []
}

const isRefresh = (element: Tree.Element): boolean =>
  element.tagName === 'meta' && element.attrs.some(({ name }) => name === 'http-equiv')

const faultsOf = (element: Tree.Element): FaultCode[] => {
  const { attrs, tagName } = element
  return [
    ...(RUNNING.has(tagName) || isRefresh(element) ? (['script'] as const) : []),
    ...(tagName === 'style' && STYLE_FETCHES.test(styleIn(element))
      ? (['remote-content'] as const)
      : []),
    ...attrs.flatMap(({ name, value }) => faultsOfAttribute(tagName, name, value)),
  ]
}

/** What fetches or runs in the HTML of a mail, its links, and the places that links may jump to. */
export const readHtml = (
  html: string,
): { anchors: Set<string>; faults: MailFault[]; links: MailLink[] } => {
  const counts = new Map<string, number>()
  const anchors = new Set<string>()
  const faults: MailFault[] = []
  const links: MailLink[] = []
  const nodes: Tree.Node[] = [parse(html)]
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    nodes.push(...childrenOf(node).reverse())
    if (!isElement(node)) {
      continue
    }
    const { attrs, tagName } = node
    const number = (counts.get(tagName) ?? 0) + 1
    counts.set(tagName, number)
    const place = { element: tagName, number, part: 'html' } as const
    for (const code of new Set(faultsOf(node))) {
      faults.push({ code, ...place })
    }
    for (const { name, value } of attrs) {
      if (name === 'id') {
        anchors.add(value)
      }
      if (LINKS.has(tagName) && name === 'href') {
        links.push({ href: value, ...place })
      }
    }
  }
  return { anchors, faults, links }
}

type Node = Record<string, unknown>

/** Builders of serialised Lexical nodes as the editor writes them. */
export const text = (value: string, format = 0): Node => ({
  type: 'text',
  detail: 0,
  format,
  mode: 'normal',
  style: '',
  text: value,
  version: 1,
})

const element =
  (type: string, own: Node = {}) =>
  (...children: (Node | string)[]): Node => ({
    type,
    children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
    direction: null,
    format: '',
    indent: 0,
    version: 1,
    ...own,
  })

export const paragraph = element('paragraph', { textFormat: 0, textStyle: '' })
export const quote = element('quote')
export const heading = (tag: string, ...children: (Node | string)[]) =>
  element('heading', { tag })(...children)
export const item = element('listitem', { value: 1 })
export const list = (listType: string, ...children: Node[]) =>
  element('list', { listType, start: 1, tag: listType === 'number' ? 'ol' : 'ul' })(...children)
export const link = (url: unknown, ...children: (Node | string)[]) =>
  element('link', { fields: { linkType: 'custom', newTab: true, url } })(...children)
export const rule = (): Node => ({ type: 'horizontalrule', version: 1 })
export const linebreak = (): Node => ({ type: 'linebreak', version: 1 })
export const body = (...children: Node[]) => ({ root: element('root')(...children) })

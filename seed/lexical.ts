/** A node of the editor's state, as Payload stores it. */
export type LexicalNode = { [key: string]: unknown; type: string; version: number }

type Child = LexicalNode | string

const text = (value: string): LexicalNode => ({
  type: 'text',
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  text: value,
  version: 1,
})

const element = (type: string, children: Child[], own: Record<string, unknown> = {}) => ({
  type,
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
  direction: 'ltr' as const,
  format: '' as const,
  indent: 0,
  version: 1,
  ...own,
})

/** A paragraph of text and links. */
export const paragraph = (...children: Child[]): LexicalNode =>
  element('paragraph', children, { textFormat: 0 })

/** A heading below the title of the page. */
export const heading = (value: string): LexicalNode => element('heading', [value], { tag: 'h2' })

/** A link to another site; the address is shown to readers as it is. */
export const link = (url: string, label: string): LexicalNode =>
  element('link', [label], { fields: { linkType: 'custom', newTab: false, url } })

/** A list with bullets. */
export const list = (...items: Child[][]): LexicalNode =>
  element(
    'list',
    items.map((item, index) => element('listitem', item, { value: index + 1 })),
    { listType: 'bullet', start: 1, tag: 'ul' },
  )

/** The whole text of a publication. */
export const body = (...children: LexicalNode[]) => ({ root: element('root', children) })

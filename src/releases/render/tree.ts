/** How a run of text is set, from the outside in. */
export const marks = ['strong', 'em', 's', 'u', 'code', 'sub', 'sup'] as const

export type Mark = (typeof marks)[number]

export type Inline =
  | { children: Inline[]; href: string; kind: 'link' }
  | { kind: 'break' }
  | { kind: 'text'; marks: Mark[]; text: string }

export type Item = { children: Inline[]; lists: List[] }

export type List = { items: Item[]; kind: 'list'; ordered: boolean; start: number }

export type Block =
  | { children: Inline[]; kind: 'heading'; level: 2 | 3 | 4 | 5 | 6 }
  | { children: Inline[]; kind: 'paragraph' }
  | { children: Inline[]; kind: 'quote' }
  | { kind: 'rule' }
  | List

import type { Text } from '../shared/types.js'

export type Cell = { count: null | number; key: string; label: Text }

/** A table as it may be told; null is "not told". */
export type FigureTable = {
  cells: Cell[]
  label: Text
  name: string
  rule: 'exact' | 'small' | 'withheld'
  total: null | number
}

export type Figures = {
  id: string
  madeAt: string
  quarter: string
  smallest: number
  tables: FigureTable[]
}

/** What a programme's page asks for. */
export type FiguresAnswer = {
  figures: Figures[]
  mayMake: boolean
  quarters: { quarter: string; refused: 'figures-made' | 'figures-overlap' | null }[]
  smallest: number
}

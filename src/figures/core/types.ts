/** A text in the languages of the desk. */
export type Label = { en: string; ru: string }

/** A column that things are counted in; labels are kept with the figures, vocabularies move on. */
export type Column = { key: string; label: Label }

/**
 * How a table is told: `exact` for what the programme does in the open, `small` for what tells of
 * people (small counts are kept back), `withheld` where any count would tell of one partner.
 */
export type TableRule = 'exact' | 'small' | 'withheld'

/** One way to divide what was counted, as it may be told; null is "not told". */
export type FigureTable = {
  cells: ({ count: null | number } & Column)[]
  label: Label
  name: string
  rule: TableRule
  total: null | number
}

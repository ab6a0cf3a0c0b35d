import type { Column, FigureTable, Label, TableRule } from './types.js'

import { suppress } from './suppress.js'

type About = { label: Label; name: string; rule: TableRule; smallest: number }

/** Things that bear several marks of one kind, or none: so each thing stands in exactly one cell. */
const rest: Column = {
  key: 'rest',
  label: { en: 'Several or none of these', ru: 'Несколько из этих или ничего из них' },
}

const placeOf = (marks: string[], columns: Column[]): string => {
  const known = [...new Set(marks)].filter((mark) => columns.some(({ key }) => key === mark))
  return known.length === 1 && known[0] ? known[0] : rest.key
}

const publish = (counted: ({ count: number } & Column)[], { rule, smallest }: About) =>
  rule === 'small'
    ? suppress(counted, smallest)
    : { cells: counted.map(({ key }) => ({ count: null, key })), total: null }

/** A table of what was counted already. */
export const told = (counted: ({ count: number } & Column)[], about: About): FigureTable => {
  const { label, name, rule } = about
  if (rule === 'exact') {
    const cells = counted.filter(({ count }) => count > 0)
    return { name, cells, label, rule, total: cells.reduce((all, { count }) => all + count, 0) }
  }
  const { cells, total } = publish(counted, about)
  return {
    name,
    cells: counted.map((column, n) => ({ ...column, count: cells[n]?.count ?? null })),
    label,
    rule,
    total,
  }
}

/**
 * Counts things by the marks that each bears. Which cells there are, and their order, depends on the
 * vocabulary alone, never on what was counted.
 *
 * @param things the marks of each thing
 */
export const tableOf = (things: string[][], columns: Column[], about: About): FigureTable => {
  const found = new Map<string, number>()
  for (const marks of things) {
    const key = placeOf(marks, columns)
    found.set(key, (found.get(key) ?? 0) + 1)
  }
  return told(
    [...columns, rest].map((column) => ({ ...column, count: found.get(column.key) ?? 0 })),
    about,
  )
}

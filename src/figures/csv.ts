import type { Figures } from './store.js'

import { writeTable } from '../dissemination/contacts/csv/writeTable.js'

type Language = 'en' | 'ru'

const words = {
  en: {
    head: ['programme', 'quarter', 'table', 'code', 'label', 'count'],
    kept: 'not told',
    total: 'Total',
  },
  ru: {
    head: ['программа', 'квартал', 'таблица', 'код', 'подпись', 'число'],
    kept: 'не сообщается',
    total: 'Всего',
  },
} as const

/** Figures as a table that no spreadsheet calculates: a line for each cell, and one for each total. */
export const figuresCsv = ({ quarter, tables, title }: Figures, language: Language): string => {
  const { head, kept, total } = words[language]
  const say = (count: null | number): string => (count === null ? kept : String(count))
  return writeTable([
    [...head],
    ...tables.flatMap((table) => {
      const first = [title, quarter, table.label[language]]
      return [
        ...table.cells.map(({ count, key, label }) => [...first, key, label[language], say(count)]),
        [...first, 'total', total, say(table.total)],
      ]
    }),
  ])
}

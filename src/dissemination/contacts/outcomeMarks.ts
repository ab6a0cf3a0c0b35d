import type { JudgedRow, Outcome } from './types.js'

import { outcomes } from './types.js'

/** What becomes of the rows of a table, a letter for each: twenty thousand of them are one short text. */
const marks: Record<Outcome, string> = {
  exists: 'e',
  new: 'n',
  refused: 'x',
  repeated: 'r',
  suppressed: 's',
}

export const markRows = (rows: Pick<JudgedRow, 'outcome'>[]): string =>
  rows.map(({ outcome }) => marks[outcome]).join('')

export const countMarks = (text: string): Record<Outcome, number> =>
  Object.fromEntries(
    outcomes.map((outcome) => [outcome, text.split(marks[outcome]).length - 1]),
  ) as Record<Outcome, number>

/** The places of the rows of one outcome, or of all. */
export const placesOf = (text: string, only?: Outcome): number[] =>
  [...text].flatMap((mark, place) => (!only || mark === marks[only] ? [place] : []))

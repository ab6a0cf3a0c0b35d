import type { PayloadRequest } from 'payload'

import type { ReadImport } from './judge.js'
import type { ImportRow } from './store.js'
import type { ImportPlan, JudgedRow, Outcome } from './types.js'

import { ImportRefusedError } from './errors.js'
import { judge, readImport } from './judge.js'
import { countMarks, markRows, placesOf } from './outcomeMarks.js'
import { findImport, moveImport } from './store.js'

const pageSize = 50
const judgedAtOnce = 500

/** Rows that one request judges: an answer every few seconds shows how far it is. */
const checkedAtOnce = 2000

export type CheckedImport = {
  /** Rows that are judged so far; ask again while they are fewer than `total`. */
  checked: number
  counts: Record<Outcome, number>
  /** A page of the lines; none before all are judged. */
  lines: JudgedRow[]
  page: number
  pages: number
  total: number
}

const requireRead = async (req: PayloadRequest, id: string): Promise<ImportRow> => {
  const found = await findImport(req.payload, id)
  if (!found) {
    throw new ImportRefusedError('import-missing')
  }
  if (found.state !== 'read') {
    throw new ImportRefusedError('import-begun')
  }
  return found
}

const judgeAll = async (
  req: PayloadRequest,
  rows: ReadImport['rows'],
  firstLines: ReadImport['firstLines'],
): Promise<JudgedRow[]> => {
  const judged: JudgedRow[] = []
  for (let from = 0; from < rows.length; from += judgedAtOnce) {
    judged.push(...(await judge(req, rows.slice(from, from + judgedAtOnce), firstLines)))
  }
  return judged
}

/**
 * Judges every row by a plan, keeps the plan for the import, and gives all rows. No contact is
 * written.
 *
 * @throws ImportRefusedError
 */
export const judgeImport = async (args: {
  id: string
  plan: ImportPlan
  req: PayloadRequest
}): Promise<JudgedRow[]> => {
  const { id, plan, req } = args
  const found = await requireRead(req, id)
  const { firstLines, rows } = readImport(req, found, plan)
  const judged = await judgeAll(req, rows, firstLines)
  await moveImport(req.payload, found, { origin: plan.origin, outcomes: markRows(judged), plan })
  return judged
}

/** A plan as one text, the same for the same choices; some databases leave out what is empty. */
const textOf = ({ defaults = {}, lists = [], mapping, origin }: Partial<ImportPlan>): string =>
  JSON.stringify([Object.entries(defaults).sort(), lists, mapping, origin])

/** What was judged by this plan; nothing where another plan came before. */
const judgedBy = ({ outcomes, plan: earlier }: ImportRow, plan: ImportPlan): string =>
  earlier && textOf(earlier) === textOf(plan) ? (outcomes ?? '') : ''

/**
 * Judges some thousand rows more of a table, and once all are judged, gives a page of them. Only the
 * outcome of each row is kept: the rows of the page are judged again, as things stand then.
 *
 * @throws ImportRefusedError
 */
export const checkImport = async (args: {
  id: string
  /** Only lines of this outcome. */
  only?: Outcome
  page: number
  plan: ImportPlan
  req: PayloadRequest
}): Promise<CheckedImport> => {
  const { id, only, page, plan, req } = args
  const found = await requireRead(req, id)
  const { firstLines, rows } = readImport(req, found, plan)
  const before = judgedBy(found, plan)
  const next = rows.slice(before.length, before.length + checkedAtOnce)
  const marks = before + markRows(await judgeAll(req, next, firstLines))
  if (next.length > 0) {
    await moveImport(req.payload, found, { origin: plan.origin, outcomes: marks, plan })
  }
  const isWhole = marks.length === rows.length
  const places = isWhole ? placesOf(marks, only) : []
  const pages = Math.max(1, Math.ceil(places.length / pageSize))
  const chosen = Math.min(Math.max(1, page), pages)
  const shown = places
    .slice((chosen - 1) * pageSize, chosen * pageSize)
    .flatMap((place) => rows[place] ?? [])
  return {
    checked: marks.length,
    counts: countMarks(marks),
    lines: await judge(req, shown, firstLines),
    page: chosen,
    pages,
    total: rows.length,
  }
}

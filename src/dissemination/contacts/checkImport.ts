import type { PayloadRequest } from 'payload'

import type { ImportPlan, JudgedRow, Outcome } from './types.js'

import { ImportRefusedError } from './errors.js'
import { importFields } from './fields.js'
import { joinableAmong } from './joinLists.js'
import { judge, readImport } from './judge.js'
import { addressField } from './readRow.js'
import { findImport, moveImport } from './store.js'
import { outcomes } from './types.js'

const longestOrigin = 300
const pageSize = 50
const judgedAtOnce = 500

export type CheckedImport = {
  counts: Record<Outcome, number>
  lines: JudgedRow[]
  page: number
  pages: number
}

const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((each) => typeof each === 'string')

/**
 * The plan in what a request says.
 *
 * @throws ImportRefusedError
 */
export const readPlan = async (
  req: PayloadRequest,
  body: Record<string, unknown>,
): Promise<ImportPlan> => {
  const { defaults = {}, lists = [], mapping, origin } = body
  const fields = new Set(importFields(req.payload).map(({ name }) => name))
  const isMapping =
    Array.isArray(mapping) &&
    mapping.every((name) => name === null || (typeof name === 'string' && fields.has(name)))
  if (
    !isMapping ||
    !isTexts(defaults) ||
    !Object.keys(defaults).every((name) => fields.has(name))
  ) {
    throw new ImportRefusedError('import-mapping')
  }
  if ((mapping as unknown[]).filter((name) => name === addressField).length !== 1) {
    throw new ImportRefusedError('import-address')
  }
  const said = typeof origin === 'string' ? origin.normalize('NFC').trim() : ''
  if (said === '' || said.length > longestOrigin || /[\p{Cc}\p{Cf}\p{Cs}]/u.test(said)) {
    throw new ImportRefusedError('import-origin')
  }
  const wanted = Array.isArray(lists) ? [...new Set(lists.map(String))] : []
  if ((await joinableAmong(req, wanted)).length !== wanted.length) {
    throw new ImportRefusedError('import-list')
  }
  return { defaults, lists: wanted, mapping: mapping as (null | string)[], origin: said }
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
  const found = await findImport(req.payload, id)
  if (!found) {
    throw new ImportRefusedError('import-missing')
  }
  if (found.state !== 'read') {
    throw new ImportRefusedError('import-begun')
  }
  const { firstLines, rows } = readImport(req, found, plan)
  const judged: JudgedRow[] = []
  for (let from = 0; from < rows.length; from += judgedAtOnce) {
    judged.push(...(await judge(req, rows.slice(from, from + judgedAtOnce), firstLines)))
  }
  await moveImport(req.payload, found, { origin: plan.origin, plan })
  return judged
}

/**
 * A page of what `judgeImport` gives, and the counts of all.
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
  const { only, page } = args
  const judged = await judgeImport(args)
  const counts = Object.fromEntries(
    outcomes.map((outcome) => [outcome, judged.filter((row) => row.outcome === outcome).length]),
  ) as Record<Outcome, number>
  const shown = only ? judged.filter(({ outcome }) => outcome === only) : judged
  const pages = Math.max(1, Math.ceil(shown.length / pageSize))
  const chosen = Math.min(Math.max(1, page), pages)
  return {
    counts,
    lines: shown.slice((chosen - 1) * pageSize, chosen * pageSize),
    page: chosen,
    pages,
  }
}

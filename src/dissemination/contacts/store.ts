import type { Payload } from 'payload'

import type { Encoding } from './csv/decode.js'
import type { Delimiter } from './csv/readTable.js'
import type { ImportPlan, Outcome, RowFault } from './types.js'

import { newRandomId } from '../../plugin/randomId.js'

export const importsSlug = 'contact-imports'

/** A refused line, without anything of what it says. */
export type LineFault = { line: number } & Pick<RowFault, 'code' | 'field'>

export type ImportRow = {
  at: string
  by: string
  counts: null | Partial<Record<Outcome, number>>
  delimiter: Delimiter
  /** Rows that are through. */
  done: number
  encoding: Encoding
  endedAt: null | string
  faults: LineFault[] | null
  id: string
  name: null | string
  origin: null | string
  /** What becomes of each row, a letter for each. */
  outcomes: null | string
  plan: ImportPlan | null
  state: 'discarded' | 'done' | 'read' | 'running'
  text: null | string
  total: number
}

/** How long a table that nobody imports is kept. */
const keptMs = 7 * 24 * 3_600_000

export const insertImport = async (
  payload: Payload,
  row: Omit<
    ImportRow,
    'counts' | 'done' | 'endedAt' | 'faults' | 'id' | 'origin' | 'outcomes' | 'plan' | 'state'
  >,
): Promise<ImportRow> => {
  const data: ImportRow = {
    ...row,
    id: newRandomId(),
    counts: null,
    done: 0,
    endedAt: null,
    faults: null,
    origin: null,
    outcomes: null,
    plan: null,
    state: 'read',
  }
  await payload.db.create({ collection: importsSlug, data, returning: false })
  return data
}

export const findImport = (payload: Payload, id: string): Promise<ImportRow | null> =>
  payload.db.findOne<ImportRow>({ collection: importsSlug, where: { id: { equals: id } } })

/** Changes an import that still stands where it was read; another request may have been faster. */
export const moveImport = async (
  payload: Payload,
  from: Pick<ImportRow, 'done' | 'id' | 'state'>,
  data: Partial<ImportRow>,
): Promise<void> => {
  await payload.db.updateOne({
    collection: importsSlug,
    data,
    returning: false,
    where: {
      and: [
        { id: { equals: from.id } },
        { done: { equals: from.done } },
        { state: { equals: from.state } },
      ],
    },
  })
}

/** What becomes of an import that is over: when it ended stays, and nothing of its table. */
export const ended = (state: 'discarded' | 'done', now: Date) => ({
  endedAt: now.toISOString(),
  outcomes: null,
  plan: null,
  state,
  text: null,
})

/** Forgets the tables of imports that were left lying. */
export const removeOldImports = async (payload: Payload, now: Date): Promise<void> => {
  await payload.db.updateMany({
    collection: importsSlug,
    data: ended('discarded', now),
    returning: false,
    where: {
      and: [
        { state: { in: ['read', 'running'] } },
        { at: { less_than: new Date(now.getTime() - keptMs).toISOString() } },
      ],
    },
  })
}

import type { Payload } from 'payload'

import { createLocalReq } from 'payload'

import type { LineResult, Outcome } from './types.js'

import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { judgeImport } from './checkImport.js'
import { ImportRefusedError } from './errors.js'
import { readPlan } from './readPlan.js'
import { requireCleared } from './requireCleared.js'
import { stepImport } from './runImport.js'
import { ended, findImport, moveImport } from './store.js'
import { type TakenTable, takeTable } from './takeTable.js'
import { outcomes } from './types.js'

/** What is to be done with a table; columns are named by their headings. */
export type TableImport = {
  /** The mail address of the account on whose behalf it is done. */
  as: string
  bytes: Uint8Array
  /** For fields that no column fills, or whose cell is empty. */
  defaults?: Record<string, string>
  delimiter?: string
  /** Says what each line would become, and writes no contact. */
  dryRun?: boolean
  encoding?: string
  lists?: string[]
  /** The field of each heading that is not guessed, or is guessed wrongly; empty for none. */
  mapping?: Record<string, string>
  name?: string
  origin: string
}

const requestAs = async (payload: Payload, email: string) => {
  const users = asSlug(optionsOf(payload).users)
  const { docs } = await payload.find({
    collection: users,
    depth: 0,
    limit: 1,
    // Nobody is signed in yet: this says on whose behalf.
    overrideAccess: true,
    where: { email: { equals: email.trim().toLowerCase() } },
  })
  const [user] = docs as unknown as Record<string, unknown>[]
  return createLocalReq(
    { user: user ? ({ ...user, collection: users } as never) : undefined },
    payload,
  )
}

/** The field of each column: as it was said, else as its heading is understood. */
const mappingOf = (
  { columns, mapping: guessed }: TakenTable,
  said: Map<string, string>,
): (null | string)[] => {
  if ([...said.keys()].some((heading) => !columns.includes(heading))) {
    throw new ImportRefusedError('import-mapping')
  }
  return columns.map((heading, index) => {
    const field = said.get(heading)
    return field === undefined ? (guessed[index] ?? null) : field || null
  })
}

/** Forgets a table that is not imported. */
const forget = async (payload: Payload, id: string): Promise<void> => {
  const found = await findImport(payload, id)
  if (found?.state === 'read') {
    await moveImport(payload, found, ended('discarded', optionsOf(payload).clock()))
  }
}

/**
 * Imports a table of contacts in one go, as the screen does step by step.
 *
 * @returns how many lines came to which outcome
 * @throws ImportRefusedError
 */
export const importTable = async (
  payload: Payload,
  table: TableImport,
  tell: (result: LineResult) => void,
): Promise<Record<Outcome, number>> => {
  const req = await requestAs(payload, table.as)
  const by = await requireCleared(req, 'create')
  const options = new URLSearchParams()
  for (const option of ['delimiter', 'encoding', 'name'] as const) {
    options.set(option, table[option] ?? '')
  }
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<
    Outcome,
    number
  >
  const count = ({ faults, line, outcome }: LineResult): void => {
    counts[outcome] += 1
    tell({ faults: faults.map(({ code, field }) => ({ code, field })), line, outcome })
  }
  const taken = await takeTable({ by, bytes: table.bytes, options, req })
  try {
    const { defaults, lists, origin } = table
    const mapping = mappingOf(taken, new Map(Object.entries(table.mapping ?? {})))
    const plan = await readPlan(req, { defaults, lists, mapping, origin })
    const judged = await judgeImport({ id: taken.id, plan, req })
    if (table.dryRun) {
      judged.forEach(count)
      return counts
    }
    for (;;) {
      const { state } = await stepImport(req, taken.id, count)
      if (state !== 'running') {
        return counts
      }
    }
  } finally {
    await forget(payload, taken.id)
  }
}

import type { PayloadRequest } from 'payload'

import type { Quarter } from './core/quarters.js'
import type { FigureTable } from './core/types.js'
import type { Grant } from './grant.js'

import { appendAudit } from '../audit/index.js'
import { optionsOf } from '../plugin/options.js'
import { principalOf } from '../plugin/policy.js'
import { endedQuarters, isQuarter, spanOf } from './core/quarters.js'
import { eventTables, trainingTables } from './count/activities.js'
import { publicationTables } from './count/publications.js'
import { reportTables } from './count/reports.js'
import { sendingTables } from './count/sendings.js'
import { FiguresError } from './errors.js'
import { readGrant } from './grant.js'
import { coversAll } from './reach.js'
import { requireNamesNobody } from './requireNamesNobody.js'
import { type Figures, figuresHash, figuresSlug, findFigures, insertFigures } from './store.js'

const dayOf = (now: Date): string => now.toISOString().slice(0, 10)

/** `user:ID` of whoever may make figures at all. */
const requireMaker = (req: PayloadRequest): string => {
  const { id, roles } = principalOf(req)
  if (id === null) {
    throw new FiguresError('figures-signed-out')
  }
  const { makers } = optionsOf(req.payload).figures
  if (!roles.some((role) => makers.includes(role))) {
    throw new FiguresError('figures-forbidden')
  }
  return `user:${id}`
}

const requireClosed = (grant: Grant, quarter: Quarter, today: string): void => {
  const { before } = spanOf(quarter)
  if (before > today) {
    throw new FiguresError('figures-not-over')
  }
  if (!endedQuarters(grant, today).includes(quarter)) {
    throw new FiguresError('figures-outside')
  }
}

/**
 * Why figures of a quarter cannot be made beside those that are there: a second version, or another
 * programme's that share a country, would tell by their difference what each keeps back.
 */
export const conflictWith = (
  grant: Grant,
  made: Figures[],
): 'figures-made' | 'figures-overlap' | null => {
  if (made.some(({ programme }) => programme !== null && String(programme) === String(grant.id))) {
    return 'figures-made'
  }
  return made.some(({ countries }) => countries.some((id) => grant.countries.includes(id)))
    ? 'figures-overlap'
    : null
}

const requireFree = async (req: PayloadRequest, grant: Grant, quarter: Quarter) => {
  const made = await findFigures(req.payload, { quarter: { equals: quarter } })
  const conflict = conflictWith(grant, made)
  if (conflict) {
    throw new FiguresError(conflict)
  }
  return made
}

const countAll = async (req: PayloadRequest, grant: Grant, quarter: Quarter) => {
  const counting = { grant, payload: req.payload, span: spanOf(quarter) }
  const tables: FigureTable[] = []
  for (const count of [
    reportTables,
    publicationTables,
    sendingTables,
    trainingTables,
    eventTables,
  ]) {
    tables.push(...(await count(counting)))
  }
  return tables
}

const note = (
  req: PayloadRequest,
  entry: { actor: string; data: Record<string, string>; kind: string; subject: string },
) =>
  appendAudit({
    entries: [{ ...entry, source: `${entry.kind}:${entry.subject}:${entry.data.at}` }],
    payload: req.payload,
  })

/**
 * Counts a closed quarter of a programme and freezes what may be told of it. Only what is told is
 * stored, never a count that is kept back. Of any number of callers and processes one makes them:
 * the id is the next place in the quarter, which a single insert takes, so whoever comes second looks
 * again at what is there by then.
 *
 * @throws FiguresError
 */
export const makeFigures = async (args: {
  programme: string
  quarter: unknown
  /** Names who makes them. */
  req: PayloadRequest
}): Promise<Figures> => {
  const { programme, quarter, req } = args
  const { payload } = req
  const { clock, figures } = optionsOf(payload)
  const actor = requireMaker(req)
  if (!isQuarter(quarter)) {
    throw new FiguresError('figures-quarter')
  }
  const grant = await readGrant(req, programme)
  if (!coversAll(principalOf(req), grant)) {
    throw new FiguresError('figures-reach')
  }
  const now = clock()
  requireClosed(grant, quarter, dayOf(now))
  await requireFree(req, grant, quarter)
  await requireNamesNobody(payload, grant.title)
  const at = now.toISOString()
  const subject = `${figures.programmes}:${grant.id}`
  await note(req, { actor, data: { at, quarter }, kind: 'figures.asked', subject })
  const content = {
    countries: grant.countries,
    madeAt: at,
    madeBy: actor,
    quarter,
    smallest: figures.smallest,
    tables: await countAll(req, grant, quarter),
    title: grant.title,
  }
  const hash = figuresHash(content)
  for (;;) {
    const made = await requireFree(req, grant, quarter)
    const id = `${quarter}-${made.length + 1}`
    const row = { ...content, id, hash, programme: grant.id }
    if (await insertFigures(payload, row)) {
      const about = `${figuresSlug}:${id}`
      await note(req, { actor, data: { at, hash }, kind: 'figures.made', subject: about })
      return row
    }
  }
}

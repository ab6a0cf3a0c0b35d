import type { PayloadRequest } from 'payload'

import { createHash } from 'node:crypto'

import type { JudgedRow, LineResult, Outcome } from './types.js'

import { appendAudit } from '../../audit/index.js'
import { asSlug, collectionOf } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { actorOf } from '../../workflow/index.js'
import { ContactExistsError, ImportRefusedError } from './errors.js'
import { contactFields } from './fields.js'
import { joinableAmong, putOnLists } from './joinLists.js'
import { judge, readImport } from './judge.js'
import { ended, findImport, type ImportRow, type LineFault, moveImport } from './store.js'

/** Rows of one step: what is done again at most after a crash, and found done. */
const stepSize = 200

/** Line numbers that are kept; a table with more is wrong as a whole. */
const mostFaults = 2000

/** Where an app's ids are texts, a row has its id before the write, so it is never made twice. */
const idOfRow = (req: PayloadRequest, imported: string, line: number): string | undefined => {
  const slug = optionsOf(req.payload).dissemination.contacts
  const own = collectionOf(req.payload, slug)?.config.fields.find(
    (field) => 'name' in field && field.name === 'id' && field.type === 'text',
  )
  return own
    ? createHash('sha256').update(`${imported}:${line}`).digest('hex').slice(0, 24)
    : undefined
}

/** Makes the contact of a row; null where the collection itself refuses it. */
const create = async (args: {
  data: Record<string, string>
  id: string | undefined
  origin: string
  req: PayloadRequest
}): Promise<{ id: string; outcome: Outcome } | null> => {
  const { id, data, origin, req } = args
  const { contacts } = optionsOf(req.payload).dissemination
  const hasOrigin = contactFields(req.payload).some(({ name }) => name === 'origin')
  try {
    const made = await req.payload.create({
      collection: asSlug(contacts),
      data: {
        ...(hasOrigin && { origin }),
        ...data,
        ...(id && { id }),
      } as never,
      depth: 0,
      overrideAccess: false,
      req: { locale: req.locale, user: req.user },
    })
    return { id: String((made as { id: number | string }).id), outcome: 'new' }
  } catch (error) {
    if (error instanceof ContactExistsError) {
      return { id: error.contact, outcome: 'exists' }
    }
    req.payload.logger.error({ code: 'import-row', err: { name: (error as Error).name } })
    return null
  }
}

const importRow = async (
  req: PayloadRequest,
  from: { id: string; lists: string[]; origin: string },
  row: JudgedRow,
): Promise<{ fault?: LineFault; outcome: Outcome }> => {
  const { data, faults, line } = row
  const id = idOfRow(req, from.id, line)
  if (!data) {
    const [fault] = faults
    return {
      fault: fault && { code: fault.code, field: fault.field, line },
      outcome: row.outcome,
    }
  }
  const made = row.contact
    ? { id: row.contact, outcome: row.contact === id ? ('new' as const) : ('exists' as const) }
    : await create({ id, data, origin: from.origin, req })
  if (!made) {
    return { fault: { code: 'cell-refused', field: null, line }, outcome: 'refused' }
  }
  await putOnLists({ contact: made.id, email: data.email ?? '', lists: from.lists, req })
  return { outcome: made.outcome }
}

const add = (
  counts: Partial<Record<Outcome, number>>,
  outcome: Outcome,
): Partial<Record<Outcome, number>> => ({ ...counts, [outcome]: (counts[outcome] ?? 0) + 1 })

const note = async (
  req: PayloadRequest,
  row: ImportRow,
  kind: 'begun' | 'ended',
  data: Record<string, number>,
): Promise<void> => {
  const actor = actorOf(req)
  await appendAudit({
    entries: [
      {
        actor: actor?.kind === 'user' ? `user:${actor.id}` : 'system:local',
        data,
        kind: `contacts.import-${kind}`,
        source: `contact-imports:${row.id}#${kind}`,
        subject: `contact-imports:${row.id}`,
      },
    ],
    payload: req.payload,
  })
}

/**
 * Takes one step of an import that was checked: some hundred rows, each made whole, then the place
 * is kept. Whoever asks again goes on there; after a crash the rows of the step are found as made.
 * Suppressions, opt-outs and what is there are looked up anew in each step.
 *
 * @param tell what became of each row of the step
 * @throws ImportRefusedError
 */
export const stepImport = async (
  req: PayloadRequest,
  id: string,
  tell: (result: LineResult) => void = () => undefined,
): Promise<ImportRow> => {
  const { payload } = req
  const found = await findImport(payload, id)
  const plan = found?.plan
  if (!found || found.state === 'done') {
    if (found) {
      return found
    }
    throw new ImportRefusedError('import-missing')
  }
  if (!plan || found.text === null || found.state === 'discarded') {
    throw new ImportRefusedError(plan ? 'import-discarded' : 'import-unchecked')
  }
  const { firstLines, rows } = readImport(req, found, plan)
  if ((found.outcomes ?? '').length < rows.length) {
    throw new ImportRefusedError('import-unchecked')
  }
  if (found.done === 0) {
    await note(req, found, 'begun', { lists: plan.lists.length, rows: found.total })
  }
  const step = rows.slice(found.done, found.done + stepSize)
  const lists = await joinableAmong(req, plan.lists)
  let counts = found.counts ?? {}
  const faults = [...(found.faults ?? [])]
  for (const row of await judge(req, step, firstLines)) {
    const { fault, outcome } = await importRow(req, { id, lists, origin: plan.origin }, row)
    counts = add(counts, outcome)
    tell({
      faults: fault ? [{ code: fault.code, field: fault.field }] : [],
      line: row.line,
      outcome,
    })
    if (fault && faults.length < mostFaults) {
      faults.push(fault)
    }
  }
  const done = found.done + step.length
  const isOver = done >= rows.length
  await moveImport(payload, found, {
    counts,
    done,
    faults,
    ...(isOver ? ended('done', optionsOf(payload).clock()) : { state: 'running' }),
  })
  const now = (await findImport(payload, id)) ?? found
  if (now.state === 'done') {
    await note(req, now, 'ended', { ...now.counts, rows: now.total } as Record<string, number>)
  }
  return now
}

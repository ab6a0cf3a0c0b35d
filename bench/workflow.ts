import type { CollectionConfig, Payload } from 'payload'

import type { WorkflowEvent } from '../src/workflow/index.js'

import { auditRoom } from '../src/audit/index.js'
import { randomId } from '../src/plugin/randomId.js'
import {
  blocker,
  can,
  defineGuard,
  defineWorkflow,
  subjectOf,
  systemActor,
  transition,
  workflowRoom,
} from '../src/workflow/index.js'
import { startRooms } from '../test/audit/helpers/app.js'
import { failPoints, kills } from './workflowCrashes.js'
import { contest } from './workflowProcesses.js'

export type Figure = {
  goal: number | null
  holds: boolean | null
  name: string
  unit: string
  value: number
}

const text = (value: string) => ({ en: value, ru: value })
const actor = systemActor('timer')

const hasTitle = defineGuard({
  check: ({ doc }) => (doc.title ? [] : [blocker('title-missing', text('No title.'))]),
  code: 'has-title',
})

const definition = defineWorkflow({
  slug: 'bench',
  collection: 'guarded',
  content: { fields: ['title', 'text'] },
  initial: 'draft',
  label: text('Bench'),
  states: { draft: { label: text('Draft') }, review: { label: text('Review') } },
  transitions: {
    sendBack: {
      from: 'review',
      guards: [hasTitle],
      label: text('Send back'),
      roles: ['timer'],
      to: 'draft',
    },
    submit: {
      from: 'draft',
      guards: [hasTitle],
      label: text('Submit'),
      roles: ['timer'],
      to: 'review',
    },
  },
  version: 1,
})

const open = { create: () => true, delete: () => true, read: () => true, update: () => true }

const collection = (slug: string): CollectionConfig => ({
  slug,
  access: { ...open, readVersions: () => true },
  fields: [randomId(), { name: 'title', type: 'text' }, { name: 'text', type: 'textarea' }],
  lockDocuments: false,
  versions: { drafts: true, maxPerDoc: 10 },
})

const median = (values: number[]): number =>
  values.sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

const round = (value: number): number => Number(value.toFixed(2))

const timeInTurns = async (runs: number, works: (() => Promise<unknown>)[]): Promise<number[]> => {
  const times: number[][] = works.map(() => [])
  for (let run = 0; run < runs; run += 1) {
    for (const [index, work] of works.entries()) {
      const start = performance.now()
      await work()
      times[index]?.push(performance.now() - start)
    }
  }
  return times.map((each) => median(each.slice(Math.floor(each.length / 10))))
}

const create = async (payload: Payload, slug: string): Promise<string> => {
  const { id } = await payload.create({
    collection: slug as never,
    data: { text: 'A paragraph of a report. '.repeat(40), title: 'A report' } as never,
    draft: true,
  })
  return String(id)
}

/** Fires the next of the two transitions, with the key that every caller sends. */
const mover = (payload: Payload, id: string) => {
  let round = 0
  return () => {
    round += 1
    return transition({
      id,
      actor,
      collection: 'guarded',
      idempotencyKey: `${id} ${round} ${Math.random()}`,
      payload,
      transition: round % 2 === 1 ? 'submit' : 'sendBack',
    })
  }
}

/** Writes a long history as the engine would have left it, without paying for each step. */
const prolong = async (payload: Payload, id: string, length: number): Promise<void> => {
  const subject = subjectOf('guarded', id)
  const first = await payload.db.findOne<WorkflowEvent>({
    collection: 'workflow-events',
    where: { id: { equals: `${subject}#1` } },
  })
  const transactionID = (await payload.db.beginTransaction()) ?? undefined
  const req = { transactionID }
  for (let sequence = 2; sequence <= length; sequence += 1) {
    const isSubmit = sequence % 2 === 0
    await payload.db.create({
      collection: 'workflow-events',
      data: {
        ...first,
        id: `${subject}#${sequence}`,
        from: isSubmit ? 'draft' : 'review',
        idempotencyKey: `${subject} ${sequence}`,
        kind: 'transition',
        sequence,
        to: isSubmit ? 'review' : 'draft',
        transition: isSubmit ? 'submit' : 'sendBack',
      },
      req,
    })
  }
  const row = await payload.db.findOne<{ facts: object; id: string }>({
    collection: 'workflow-subjects',
    req,
    where: { id: { equals: subject } },
  })
  await payload.db.updateOne({
    id: subject,
    collection: 'workflow-subjects',
    data: { facts: { ...row?.facts, sequence: length, state: 'draft' }, sequence: length },
    req,
  })
  if (transactionID) {
    await payload.db.commitTransaction(transactionID)
  }
}

const ratio = (name: string, value: number, goal: number): Figure => ({
  name,
  goal,
  holds: value <= goal,
  unit: 'times',
  value: round(value),
})

const plainFigure = (name: string, value: number, unit = 'ms'): Figure => ({
  name,
  goal: null,
  holds: null,
  unit,
  value: round(value),
})

const costs = async (payload: Payload): Promise<Figure[]> => {
  const plain = await create(payload, 'plain')
  const guarded = await create(payload, 'guarded')
  const update = (slug: string, id: string) => () =>
    payload.update({
      id,
      collection: slug as never,
      data: { title: `Title ${Math.random()}` } as never,
    })
  const [plainMs = 0, guardedMs = 0, transitionMs = 0] = await timeInTurns(150, [
    update('plain', plain),
    update('guarded', guarded),
    mover(payload, await create(payload, 'guarded')),
  ])
  return [
    plainFigure('update without a workflow', plainMs),
    plainFigure('update with a workflow', guardedMs),
    plainFigure('transition', transitionMs),
    ratio('transition / update of the same document', transitionMs / guardedMs, 1.5),
    ratio('transition / update without a workflow', transitionMs / plainMs, 1.5),
  ]
}

const growth = async (payload: Payload, small: Payload, total: number): Promise<Figure[]> => {
  const long = Math.max(20, Math.floor(total / 10))
  const looker = async (where: Payload, length: number) => {
    const id = await create(where, 'guarded')
    await prolong(where, id, length)
    return { id, look: () => can({ id, actor, collection: 'guarded', payload: where }) }
  }
  const young = await looker(small, 10)
  const youngHere = await looker(payload, 10)
  const old = await looker(payload, long)
  for (let count = long; count < total; count += long) {
    await prolong(payload, await create(payload, 'guarded'), long)
  }
  const [lookOldMs = 0, lookYoungMs = 0] = await timeInTurns(200, [old.look, young.look])
  const [oldMs = 0, youngMs = 0] = await timeInTurns(100, [
    mover(payload, old.id),
    mover(payload, youngHere.id),
  ])
  return [
    plainFigure('events in all', total, 'events'),
    ratio(`transition at event ${long} / at event 10`, oldMs / youngMs, 1.2),
    plainFigure('state and last 20', lookOldMs),
    ratio(`the same with ${long} events / with 10 in a new database`, lookOldMs / lookYoungMs, 1.5),
  ]
}

const races = async (payload: Payload): Promise<Figure[]> => {
  const fire = async (more: object) => {
    const id = await create(payload, 'guarded')
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () =>
        transition({
          id,
          actor,
          collection: 'guarded',
          payload,
          transition: 'submit',
          ...more,
        }).then(
          ({ replayed }) => (replayed ? 'replayed' : 'applied'),
          ({ status }: { status: number }) => String(status),
        ),
      ),
    )
    return (which: string[]) => outcomes.filter((each) => which.includes(each)).length
  }
  const keyed = await fire({ idempotencyKey: 'one' })
  const unkeyed = await fire({ expectedSequence: 1 })
  const count = (name: string, value: number, goal: number): Figure => ({
    name,
    goal,
    holds: value === goal,
    unit: 'calls',
    value,
  })
  return [
    count('50 calls with one key: applied', keyed(['applied']), 1),
    count('50 calls with one key: same answer', keyed(['replayed']), 49),
    count('50 calls without a key: applied', unkeyed(['applied']), 1),
    count('50 calls without a key: refused', unkeyed(['409', '422']), 49),
  ]
}

/**
 * Costs and growth on SQLite with `events` events in all; races of calls, and of processes on every
 * database at hand; crashes at fail-points and by `kill -9`.
 */
export const workflow = async ({
  crashes = 1_000,
  deaths = 20,
  events = 100_000,
}: { crashes?: number; deaths?: number; events?: number } = {}): Promise<Figure[]> => {
  // Payload pushes a schema once in a process, so the second database needs one of its own.
  const start = (other: string) =>
    startRooms({
      collections: [collection(other), collection('guarded')],
      database: 'sqlite',
      options: { workflows: [definition] },
      rooms: [auditRoom, workflowRoom],
    })
  const app = await start('plain')
  const small = await start('small')
  try {
    return [
      ...(await costs(app.payload)),
      ...(await races(app.payload)),
      ...(await growth(app.payload, small.payload, events)),
      ...(await contest('sqlite')),
      ...(process.env.MONGODB_TEST_URI ? await contest('mongodb') : []),
      ...(await failPoints(crashes)),
      ...(await kills(deaths)),
    ]
  } finally {
    await app.close()
    await small.close()
  }
}

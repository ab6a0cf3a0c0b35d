import type { Payload } from 'payload'

import type { WorkflowEvent } from '../workflow/engine/types.js'
import type { ReleaseContent } from './canonicalHash.js'

import { canonicalHash, contentIn } from './canonicalHash.js'
import { NothingFrozenError, ReleaseMismatchError } from './errors.js'

const eventAt = async (
  payload: Payload,
  subject: string,
  sequence: number,
): Promise<null | WorkflowEvent> =>
  (await payload.db.findOne<WorkflowEvent>({
    collection: 'workflow-events',
    where: { id: { equals: `${subject}#${sequence}` } },
  })) ?? null

/** How an approval can end, the strongest first. */
const endings = ['withdrawn', 'correcting', 'superseded', 'reopened'] as const

export type Ending = (typeof endings)[number]

const byEffect: Record<string, Ending> = {
  'releases.markCorrecting': 'correcting',
  'releases.release': 'superseded',
  'releases.withdraw': 'withdrawn',
}

const endingsIn = ({ effects, kind }: WorkflowEvent): Ending[] => [
  ...(kind === 'reopened' ? (['reopened'] as const) : []),
  ...effects.flatMap((effect) => byEffect[effect] ?? []),
]

/**
 * What ended an approval after its event: a withdrawal, a correction, a later approval, or an edit
 * that reopened the publication; null while it holds. Read by id, event after event: no index is
 * needed.
 */
export const endingOf = async (args: {
  payload: Payload
  sequence: number
  subject: string
}): Promise<Ending | null> => {
  const { payload, sequence, subject } = args
  const found = new Set<Ending>()
  for (let next = sequence + 1; ; next += 1) {
    const event = await eventAt(payload, subject, next)
    if (!event) {
      return endings.find((ending) => found.has(ending)) ?? null
    }
    endingsIn(event).forEach((ending) => found.add(ending))
  }
}

/**
 * Whether an approval holds whose release was not made yet: its effect waits for the worker, or for
 * the gate or a consent to let it through. Read backwards by id, as far as the last approval or
 * what ended it.
 */
export const releaseIsComing = async (payload: Payload, subject: string): Promise<boolean> => {
  const now = await payload.db.findOne<{ id: string; sequence: number }>({
    collection: 'workflow-subjects',
    where: { id: { equals: subject } },
  })
  for (let sequence = now?.sequence ?? 0; sequence > 0; sequence -= 1) {
    const event = await eventAt(payload, subject, sequence)
    if (event?.effects.includes('releases.release')) {
      const where = { event: { equals: event.id } }
      return !(await payload.db.findOne({ collection: 'releases', where }))
    }
    if (event && endingsIn(event).length > 0) {
      return false
    }
  }
  return false
}

/**
 * The content that an approval is bound to: its own, or that of the last freezing event before it.
 *
 * @throws NothingFrozenError, ReleaseMismatchError
 */
export const frozenContent = async (args: {
  event: WorkflowEvent
  payload: Payload
}): Promise<ReleaseContent> => {
  const { event, payload } = args
  let holder: null | WorkflowEvent = event
  while (holder && !holder.content && holder.sequence > 0) {
    holder = await eventAt(payload, event.subject, holder.sequence - 1)
  }
  if (!holder?.content) {
    throw new NothingFrozenError()
  }
  const content = contentIn(holder.content)
  const hash = canonicalHash(content)
  if (hash !== holder.hash || (event.hash !== null && hash !== event.hash)) {
    throw new ReleaseMismatchError()
  }
  return content
}

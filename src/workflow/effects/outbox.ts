import type { WorkflowEvent } from '../engine/index.js'
import type { Store } from '../store/events.js'

import { insertOnce } from '../../database/index.js'

export const outbox = 'workflow-effects'

/** `waiting` may run when `nextAt` has come; `parked` waits for a person after too many failures. */
export type EffectStatus = 'done' | 'parked' | 'running' | 'waiting'

export type EffectRow = {
  attempts: number
  effect: string
  error: null | string
  event: string
  id: string
  kind: 'attempt' | 'effect'
  leaseUntil: null | string
  nextAt: null | string
  status: EffectStatus
}

/** Puts the effects of an event into the outbox, once. */
export const insertEffects = async (
  { payload, req }: Store,
  event: WorkflowEvent,
): Promise<void> => {
  for (const effect of event.effects) {
    await insertOnce({
      collection: outbox,
      data: {
        id: `${event.id}!${effect}`,
        attempts: 0,
        effect,
        event: event.id,
        kind: 'effect',
        nextAt: event.at,
        status: 'waiting',
      },
      payload,
      req,
    })
  }
}

export const findEffect = ({ payload, req }: Store, id: string): Promise<EffectRow | null> =>
  payload.db.findOne<EffectRow>({ collection: outbox, req, where: { id: { equals: id } } })

export const changeEffect = async (
  { payload, req }: Store,
  id: string,
  data: Partial<EffectRow>,
): Promise<void> => {
  await payload.db.updateOne({ id, collection: outbox, data, req, returning: false })
}

/** Records how an attempt ended, unless a later attempt has taken over meanwhile. */
export const settleEffect = async (
  { payload, req }: Store,
  id: string,
  data: { attempts: number } & Partial<EffectRow>,
): Promise<void> => {
  await payload.db.updateOne({
    collection: outbox,
    data,
    req,
    where: {
      and: [
        { id: { equals: id } },
        { status: { equals: 'waiting' } },
        { attempts: { less_than: data.attempts } },
      ],
    },
  })
}

/** Effects that may run now, the longest waiting first. */
export const dueEffects = async (
  { payload, req }: Store,
  now: Date,
  limit: number,
): Promise<EffectRow[]> => {
  const { docs } = await payload.db.find<EffectRow>({
    collection: outbox,
    limit,
    pagination: false,
    req,
    sort: 'nextAt',
    where: {
      and: [
        { status: { equals: 'waiting' } },
        { kind: { equals: 'effect' } },
        { nextAt: { less_than_equal: now.toISOString() } },
      ],
    },
  })
  return docs
}

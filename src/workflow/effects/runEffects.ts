import type { Payload } from 'payload'

import { optionsOf } from '../../plugin/options.js'
import { changeEffect, dueEffects, type EffectRow, findEffect, outbox } from './outbox.js'
import { runEffect } from './runEffect.js'

const batch = 100

/** Runs the effects that are due, until none is left that this process may take. */
export const runEffects = async (payload: Payload): Promise<void> => {
  const tried = new Set<string>()
  for (;;) {
    const due = await dueEffects({ payload }, optionsOf(payload).clock(), batch + tried.size)
    const fresh = due.filter(({ id }) => !tried.has(id))
    if (fresh.length === 0) {
      return
    }
    for (const { id } of fresh) {
      tried.add(id)
      await runEffect(payload, id)
    }
  }
}

/** Effects that failed too often and wait for a person. */
export const parkedEffects = async (payload: Payload): Promise<EffectRow[]> => {
  const { docs } = await payload.db.find<EffectRow>({
    collection: outbox,
    limit: 0,
    pagination: false,
    where: { status: { equals: 'parked' } },
  })
  return docs
}

/** Gives a parked effect another round of attempts, after its cause was removed. */
export const retryEffect = async (payload: Payload, id: string): Promise<void> => {
  const row = await findEffect({ payload }, id)
  if (row?.status === 'parked') {
    await changeEffect({ payload }, id, {
      nextAt: optionsOf(payload).clock().toISOString(),
      status: 'waiting',
    })
    await runEffect(payload, id)
  }
}

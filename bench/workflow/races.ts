import type { Payload } from 'payload'

import type { Figure } from '../corpus/measure.js'

import { transition } from '../../src/workflow/index.js'
import { actor, create } from './app.js'
import { exactly } from './figures.js'

/** How many of 50 calls at once end in which way. */
const fire = async (payload: Payload, more: object) => {
  const id = await create(payload, 'guarded')
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () =>
      transition({ id, actor, collection: 'guarded', payload, transition: 'submit', ...more }).then(
        ({ replayed }) => (replayed ? 'replayed' : 'applied'),
        ({ status }: { status: number }) => String(status),
      ),
    ),
  )
  return (...which: string[]) => outcomes.filter((each) => which.includes(each)).length
}

/** 50 parallel identical transitions, with one key and without. */
export const races = async (payload: Payload, where: string): Promise<Figure[]> => {
  const keyed = await fire(payload, { idempotencyKey: 'one' })
  const unkeyed = await fire(payload, { expectedSequence: 1 })
  const count = (name: string, value: number, goal: number) =>
    exactly(`${where}: 50 calls ${name}`, value, 'calls', goal)
  return [
    count('with one key: applied', keyed('applied'), 1),
    count('with one key: same answer', keyed('replayed'), 49),
    count('without a key: applied', unkeyed('applied'), 1),
    count('without a key: refused', unkeyed('409', '422'), 49),
  ]
}

import type { Payload } from 'payload'

import type { Figure } from '../corpus/measure.js'

import { can } from '../../src/workflow/index.js'
import { timeInTurns } from '../timeInTurns.js'
import { actor, create, mover } from './app.js'
import { plainFigure, timesAsMuch } from './figures.js'
import { prolong } from './prolong.js'

const looker = async (payload: Payload, length: number) => {
  const id = await create(payload, 'guarded')
  await prolong(payload, id, length)
  return { id, look: () => can({ id, actor, collection: 'guarded', payload }) }
}

/** The same at the end of a long history, in a database of `total` events, as at its start. */
export const growth = async (
  payload: Payload,
  small: Payload,
  total: number,
): Promise<Figure[]> => {
  const long = Math.max(20, Math.floor(total / 10))
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
    timesAsMuch(`transition at event ${long} / at event 10`, oldMs / youngMs, 1.2),
    plainFigure('state and last 20', lookOldMs),
    timesAsMuch(
      `the same with ${long} events / with 10 in a new database`,
      lookOldMs / lookYoungMs,
      1.5,
    ),
  ]
}

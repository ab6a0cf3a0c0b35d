import type { Payload } from 'payload'

import type { Figure } from '../corpus/measure.js'

import { timeInTurns } from '../timeInTurns.js'
import { create, mover } from './app.js'
import { plainFigure, timesAsMuch } from './figures.js'

const update = (payload: Payload, slug: string, id: string) => () =>
  payload.update({
    id,
    collection: slug as never,
    data: { title: `Title ${Math.random()}` } as never,
  })

/** What a transition costs beside an update of the same document, and of one without a workflow. */
export const costs = async (payload: Payload, plain: string, where: string): Promise<Figure[]> => {
  const [plainMs = 0, guardedMs = 0, transitionMs = 0] = await timeInTurns(150, [
    update(payload, plain, await create(payload, plain)),
    update(payload, 'guarded', await create(payload, 'guarded')),
    mover(payload, await create(payload, 'guarded')),
  ])
  return [
    plainFigure(`${where}: update without a workflow`, plainMs),
    plainFigure(`${where}: update with a workflow`, guardedMs),
    plainFigure(`${where}: transition`, transitionMs),
    timesAsMuch(
      `${where}: transition / update of the same document`,
      transitionMs / guardedMs,
      1.5,
    ),
    timesAsMuch(`${where}: transition / update without a workflow`, transitionMs / plainMs, 1.5),
  ]
}

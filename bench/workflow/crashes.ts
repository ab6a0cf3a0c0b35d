import type { App, Database } from '../../test/workflow/app.js'
import type { Figure } from '../corpus/measure.js'

import { transition } from '../../src/workflow/index.js'
import { dieAt } from '../../test/workflow/dieAt.js'
import { user } from '../../test/workflow/engine/definitions.js'
import { open, recover } from './recovery.js'

const actor = user('anna', 'editor', 'custodian')
const steps = ['submit', 'publish', 'sendBack', 'edit'] as const

const oneOf = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)]!

const live = async ({ payload }: App): Promise<void> => {
  const posts = 'posts' as never
  const title = () => ({ title: `${Math.random()}` }) as never
  const { id } = await payload.create({ collection: posts, data: title(), draft: true })
  const length = 2 + Math.floor(Math.random() * 6)
  for (const step of ['submit', 'publish', ...Array.from({ length }, () => oneOf(steps))]) {
    if (step === 'edit') {
      await payload.update({ id, collection: posts, data: title(), draft: true })
    } else {
      await transition({
        id,
        actor,
        collection: 'posts',
        comment: 'because',
        idempotencyKey: `${Math.random()}`,
        payload,
        transition: step,
      }).catch((error: { code?: string }) => {
        if (error.code !== 'wrong-state') {
          throw error as Error
        }
      })
    }
  }
}

/** Random histories, each abandoned before or after a random write of its store. */
export const failPoints = async (database: Database, histories: number): Promise<Figure[]> => {
  const store = { name: `abandoned-${database}`, database }
  const app = await open(store)
  try {
    for (let history = 0; history < histories; history += 1) {
      const when = oneOf(['after', 'before'] as const)
      const revive = dieAt(app.payload.db, 1 + Math.floor(Math.random() * 60), when)
      await live(app).catch(() => undefined)
      revive()
    }
    return await recover(
      { ...store, url: app.url },
      `${database}: ${histories} histories cut off at a fail-point`,
    )
  } finally {
    await app.close()
  }
}

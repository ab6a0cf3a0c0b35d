import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

import type { Database } from '../../test/workflow/app.js'
import type { Figure } from '../corpus/measure.js'

import { open, recover } from './recovery.js'

/** Starts a process that works without end, and kills it at a random moment of its work. */
const kill = async (database: Database, url: string): Promise<void> => {
  const child = spawn(
    process.execPath,
    ['scripts/run.mjs', 'bench/workflow/victim.ts', database, url],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const ended = once(child, 'exit')
  const first = await Promise.race([once(child.stdout, 'data'), ended])
  if (typeof first[0] === 'number') {
    throw new Error(`The process to kill ended by itself with code ${first[0]}.`)
  }
  await pause(Math.random() * 1_000)
  child.kill('SIGKILL')
  await ended
}

/** Processes that are killed at a random moment of their work, one after the other. */
export const kills = async (database: Database, count: number): Promise<Figure[]> => {
  const store = { name: `killed-${database}`, database }
  const app = await open(store)
  try {
    for (let nth = 0; nth < count; nth += 1) {
      await kill(database, app.url)
    }
    return await recover({ ...store, url: app.url }, `${database}: ${count} processes killed (-9)`)
  } finally {
    await app.close()
  }
}

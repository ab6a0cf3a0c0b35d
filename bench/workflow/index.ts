import type { Database } from '../../test/helpers/boot.js'
import type { Figure } from '../corpus/measure.js'

import { start } from './app.js'
import { costs } from './costs.js'
import { failPoints } from './crashes.js'
import { growth } from './growth.js'
import { kills } from './kills.js'
import { contest } from './processes.js'
import { races } from './races.js'

type Size = { crashes: number; deaths: number; events: number }

/** SQLite always, and MongoDB where a server is named. */
const databases: Database[] = process.env.MONGODB_TEST_URI ? ['sqlite', 'mongodb'] : ['sqlite']

const onOne = async (database: Database, { crashes, deaths }: Size): Promise<Figure[]> => {
  const app = await start(database, 'plain')
  try {
    return [
      ...(await costs(app.payload, 'plain', database)),
      ...(await races(app.payload, database)),
      ...(await contest(database)),
      ...(await failPoints(database, crashes)),
      ...(await kills(database, deaths)),
    ]
  } finally {
    await app.close()
  }
}

/** A test server keeps no secondary indexes, so that growth would be its own there. */
const onSqlite = async ({ events }: Size): Promise<Figure[]> => {
  const app = await start('sqlite', 'long')
  const small = await start('sqlite', 'small')
  try {
    return await growth(app.payload, small.payload, events)
  } finally {
    await app.close()
    await small.close()
  }
}

/**
 * What a transition costs, whether that grows with the log, who wins of many, and what is left
 * after crashes at fail-points and by `kill -9`.
 */
export const workflow = async (size: Partial<Size> = {}): Promise<Figure[]> => {
  const full = { crashes: 1_000, deaths: 20, events: 100_000, ...size }
  const figures = await onSqlite(full)
  for (const database of databases) {
    figures.push(...(await onOne(database, full)))
  }
  return figures
}

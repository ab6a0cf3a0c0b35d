import { parseArgs } from 'node:util'

import type { Database } from '../../test/helpers/boot.js'
import type { Figure } from '../corpus/measure.js'

import { rowOf } from '../row.js'
import { start } from './app.js'
import { costs } from './costs.js'
import { failPoints } from './crashes.js'
import { growth } from './growth.js'
import { kills } from './kills.js'
import { contest } from './processes.js'
import { races } from './races.js'

type Size = { events: number; histories: number; kills: number }

/** Long runs are read while they run. */
const told = (figures: Figure[]): Figure[] => {
  for (const figure of figures) {
    console.error(rowOf(figure))
  }
  return figures
}

const onOne = async (database: Database, { histories, kills: dead }: Size): Promise<Figure[]> => {
  const app = await start(database, 'plain')
  try {
    return [
      ...told(await costs(app.payload, 'plain', database)),
      ...told(await races(app.payload, database)),
      ...told(await contest(database)),
      ...told(await failPoints(database, histories)),
      ...told(await kills(database, dead)),
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
    return told(await growth(app.payload, small.payload, events))
  } finally {
    await app.close()
    await small.close()
  }
}

/**
 * What a transition costs, whether that grows with the log, who wins of many, and what is left
 * after crashes at fail-points and by `kill -9`: on SQLite, and on MongoDB where a server is named.
 *
 * @param flags `--database sqlite` or `mongodb` for one alone; `--events`, `--histories`, `--kills`
 */
export const workflow = async (flags: string[]): Promise<Figure[]> => {
  const { values } = parseArgs({
    args: flags,
    options: {
      database: { type: 'string' },
      events: { default: '100000', type: 'string' },
      histories: { default: '1000', type: 'string' },
      json: { type: 'boolean' },
      kills: { default: '20', type: 'string' },
    },
  })
  const size = {
    events: Number(values.events),
    histories: Number(values.histories),
    kills: Number(values.kills),
  }
  const atHand: Database[] = process.env.MONGODB_TEST_URI ? ['sqlite', 'mongodb'] : ['sqlite']
  const figures: Figure[] = []
  for (const database of atHand.filter((each) => each === (values.database ?? each))) {
    figures.push(...(database === 'sqlite' ? await onSqlite(size) : []))
    figures.push(...(await onOne(database, size)))
  }
  return figures
}

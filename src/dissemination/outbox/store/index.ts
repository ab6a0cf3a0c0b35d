import type { Payload } from 'payload'

import type { Outbox } from './types.js'

import { sqliteOf } from '../../../database/index.js'
import { mongoOutbox } from './mongo.js'
import { sqliteOutbox } from './sqlite.js'

export type { Outbox } from './types.js'

/** The outbox of an app, in the way that suits its database. */
export const outboxOf = (payload: Payload): Outbox => {
  const run = sqliteOf(payload)
  return run ? sqliteOutbox(payload, run) : mongoOutbox(payload)
}

import type { Payload } from 'payload'

import type { Outbox } from './types.js'

import { anyDatabase } from './anyDatabase.js'

export type { Outbox } from './types.js'

/** The outbox of an app, in the way that suits its database. */
export const outboxOf = (payload: Payload): Outbox => anyDatabase(payload)

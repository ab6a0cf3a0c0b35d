import type { Payload } from 'payload'

import { createHmac } from 'node:crypto'

import { labels } from '../../keys/index.js'
import { optionsOf } from '../../plugin/options.js'

/**
 * The secret that pseudonyms of one text come from. Each report and each publication has its own,
 * so that the same person cannot be followed from one to the next.
 */
export const pseudonymKey = (payload: Payload, scope: string): Uint8Array =>
  createHmac('sha256', optionsOf(payload).keys.derive(labels.pseudonyms)).update(scope).digest()

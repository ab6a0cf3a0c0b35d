import type { Payload } from 'payload'

import { sqliteOf } from './sqlite.js'

/**
 * Takes what was deleted out of SQLite's log of changes, which keeps earlier pages until it is
 * written over. In the file itself deleted content is overwritten at once (`secure_delete`). Does
 * what it can: pages that somebody reads just now stay until the next time.
 */
export const forgetDeleted = async (payload: Payload): Promise<void> => {
  try {
    await sqliteOf(payload)?.('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch {
    payload.logger.debug('The log of changes is in use; it is emptied at the next pass.')
  }
}

import type { Room } from '../plugin/room.js'

import { addCollections } from '../plugin/room.js'
import { auditLog } from './collection.js'
import { redactingLogger } from './redactingLogger.js'

/** Adds the audit log, and a logger that writes no content. */
export const auditRoom: Room = (config, options) => ({
  ...addCollections(config, options, [auditLog]),
  logger: options.enabled ? redactingLogger(config.logger) : config.logger,
})

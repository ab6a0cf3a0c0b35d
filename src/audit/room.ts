import type { Room } from '../plugin/room.js'

import { addCollections, onBoot } from '../plugin/room.js'
import { auditLog } from './collection.js'
import { exportEndpoint, verifyEndpoint } from './endpoints.js'
import { redactingLogger } from './redactingLogger.js'
import { lookForRestore } from './restored.js'

/** Adds the audit log, and a logger that writes no content; looks first for a restored database. */
export const auditRoom: Room = (config, options) =>
  onBoot(
    {
      ...addCollections(config, options, [
        {
          ...auditLog,
          endpoints: options.enabled ? [exportEndpoint, verifyEndpoint] : [],
        },
      ]),
      logger: options.enabled ? redactingLogger(config.logger) : config.logger,
    },
    options,
    lookForRestore,
  )

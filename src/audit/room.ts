import type { Room } from '../plugin/room.js'

import { addCollections } from '../plugin/room.js'
import { auditLog } from './collection.js'

/** Adds the audit log. */
export const auditRoom: Room = (config, options) => addCollections(config, options, [auditLog])

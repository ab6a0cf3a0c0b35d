import type { CollectionBeforeOperationHook } from 'payload'

import { withoutFields } from '../plugin/withoutFields.js'
import { isObject } from './where.js'

const times = new Set(['createdAt', 'updatedAt'])

/**
 * When a document was made and changed is said by the clock: Payload stores whatever moment a
 * request names, and histories, due dates and retention reckon from it.
 */
export const keepOwnTimes: CollectionBeforeOperationHook = ({ args }) => {
  const { data, overrideAccess } = args as { data?: unknown; overrideAccess?: boolean }
  return overrideAccess || !isObject(data) ? args : { ...args, data: withoutFields(data, times) }
}

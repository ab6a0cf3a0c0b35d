import type { AccessTable } from 'payload-elchi/types'

import { roleOptions } from '../roles.js'
import { endpoints, routes } from './endpoints.js'
import { payloadFields } from './payloadFields.js'
import { pluginFields } from './pluginFields.js'
import { programmeFields } from './programmeFields.js'

/**
 * Every field, endpoint and route with its readers; operations on documents are in `policy.ts`. The
 * app does not start with one that is missing here. `docs/access.md` shows the whole.
 */
export const accessTable: AccessTable = {
  endpoints,
  fields: { ...programmeFields, ...pluginFields, ...payloadFields },
  roles: roleOptions.map(({ value }) => value),
  routes,
}

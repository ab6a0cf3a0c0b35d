import type { Config, Plugin } from 'payload'

import type { ElchiOptions } from './plugin/options.js'
import type { Room } from './plugin/room.js'

import { requireExplicitAccess } from './plugin/explicitAccess.js'
import { resolveOptions } from './plugin/resolve.js'

/** In the order of a report's journey; `audit` and `workflow` come first, the others lean on them. */
const rooms: Room[] = []

/**
 * Adds Elchi to a Payload app: workflows with four eyes, sealed identities, anonymisation with a
 * gate, immutable releases, an honest mailer and an audit log that proves itself.
 *
 * @example
 * plugins: [elchi({ policy, workflows: [review] })]
 * @throws ImplicitAccessError, KeyRingError, DefinitionError when the app would not be safe to start
 */
export const elchi =
  (incoming: ElchiOptions = {}): Plugin =>
  (config: Config): Config => {
    const options = resolveOptions(incoming)
    const withWorkflow = new Set(options.workflows.map(({ collection }) => collection))
    requireExplicitAccess(
      (config.collections ?? []).filter(
        ({ slug }) => options.explicitAccess === 'all' || withWorkflow.has(slug),
      ),
    )
    return rooms.reduce<Config>((current, room) => room(current, options), {
      ...config,
      custom: { ...config.custom, elchi: options },
    })
  }

export { migrateAlone, withOneWriter } from './database/index.js'
export {
  accessOf,
  anyOf,
  anyone,
  fieldRoles,
  inOwnCountries,
  nobody,
  principalOf,
  roles,
  staff,
} from './plugin/policy.js'
export { newRandomId, randomId } from './plugin/randomId.js'

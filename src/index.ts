import type { Config, Plugin } from 'payload'

import type { ElchiOptions } from './plugin/elchiOptions.js'
import type { Room } from './plugin/room.js'

import { requireAccessTable } from './access/index.js'
import { accountsRoom } from './accounts/index.js'
import { adminRoom } from './admin/index.js'
import { anonymisationRoom, namesSomebodyKnown } from './anonymisation/index.js'
import { auditRoom, readsRoom } from './audit/index.js'
import { consentRoom } from './consent/index.js'
import { requireUniqueIndexes } from './database/index.js'
import { disseminationEffects, disseminationRoom, holdRestored } from './dissemination/index.js'
import { doorRoom } from './door/index.js'
import { figuresRoom } from './figures/index.js'
import { requireExplicitAccess } from './plugin/explicitAccess.js'
import { resolveOptions } from './plugin/resolve.js'
import { onBoot } from './plugin/room.js'
import { closeSystemCollections } from './plugin/systemCollections.js'
import { releasesEffects, releasesRoom } from './releases/index.js'
import { retentionRoom } from './retention/index.js'
import { vaultEffects, vaultRoom } from './vault/index.js'
import { workflowRoom } from './workflow/index.js'

/** In the order of a report's journey; `workflow` wraps what the others add, `admin` shows it. */
const rooms: Room[] = [
  auditRoom,
  vaultRoom,
  accountsRoom,
  anonymisationRoom,
  consentRoom,
  retentionRoom,
  releasesRoom,
  disseminationRoom,
  figuresRoom,
  workflowRoom,
  adminRoom,
  readsRoom,
  doorRoom,
]

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
    const resolved = resolveOptions(incoming)
    const options = {
      ...resolved,
      effects: {
        ...vaultEffects,
        ...releasesEffects,
        ...disseminationEffects,
        ...resolved.effects,
      },
      textChecks: [namesSomebodyKnown],
    }
    const withWorkflow = new Set(options.workflows.map(({ collection }) => collection))
    requireExplicitAccess(
      (config.collections ?? []).filter(
        ({ slug }) => options.explicitAccess === 'all' || withWorkflow.has(slug),
      ),
    )
    const furnished = rooms.reduce<Config>((current, room) => room(current, options), {
      ...config,
      custom: { ...config.custom, elchi: options },
    })
    return onBoot(furnished, options, async (payload) => {
      closeSystemCollections(payload.config)
      if (options.accessTable) {
        await requireAccessTable(payload.config, options.accessTable)
      }
      await requireUniqueIndexes(payload)
      await holdRestored(payload)
    })
  }

export {
  accessFaults,
  AccessTableError,
  endpointsOf,
  fieldRowsOf,
  lineOf,
  requireAccessTable,
} from './access/index.js'
export {
  inviteAccount,
  PassphraseError,
  requireStrongPassphrase,
  resetAccount,
  totpCode,
} from './accounts/index.js'
export * from './anonymisation/index.js'
export * from './audit/index.js'
export * from './consent/index.js'
export {
  DatabaseBusyError,
  DatabaseUnreachableError,
  forgetDeleted,
  migrateAlone,
  withClearConnect,
  withOneWriter,
} from './database/index.js'
export * from './dissemination/index.js'
export { bodyLimits, withBodyLimit } from './door/index.js'
export * from './figures/index.js'
export { requireProductionSecrets, secretFromEnvironment } from './keys/index.js'
export { staffMail, type StaffMailResult } from './mail/index.js'
export { optionsOf } from './plugin/options.js'
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
export { closeSystemCollections } from './plugin/systemCollections.js'
export { withoutFields } from './plugin/withoutFields.js'
export * from './releases/index.js'
export * from './retention/index.js'
export * from './vault/index.js'
export * from './workflow/index.js'

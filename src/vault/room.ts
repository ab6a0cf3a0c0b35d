import type { CollectionConfig } from 'payload'

import type { ResolvedOptions } from '../plugin/options.js'
import type { Room } from '../plugin/room.js'

import { addCollections, onBoot } from '../plugin/room.js'
import { dropMinutes } from './coarseTimes.js'
import { identities } from './identities/collection.js'
import { identityRequests } from './requests/collection.js'
import {
  correctRequestEndpoint,
  openRequestEndpoint,
  openTextEndpoint,
  registerEndpoint,
} from './requests/endpoints.js'
import { requireSafeCollections } from './sealedFields.js'

const withRegisterForm = <T extends CollectionConfig>(
  collection: T,
  { enabled, vault }: ResolvedOptions,
): T =>
  enabled
    ? {
        ...collection,
        admin: {
          ...collection.admin,
          components: {
            beforeListTable: [
              {
                clientProps: { registrars: vault.registrars },
                path: 'payload-elchi/client#RegisterIdentity',
              },
            ],
          },
        },
      }
    : collection

/** Adds identities and the way to open one, and refuses to start where text would not stay sealed. */
export const vaultRoom: Room = (config, options) => {
  const endpoints = (own: CollectionConfig['endpoints']) => (options.enabled ? own : [])
  const withCollections = addCollections(config, options, [
    {
      ...withRegisterForm(identities, options),
      endpoints: endpoints([registerEndpoint]),
    },
    {
      ...identityRequests(options.users),
      endpoints: endpoints([openRequestEndpoint, correctRequestEndpoint]),
    },
  ])
  const withEndpoints = options.enabled
    ? { ...withCollections, endpoints: [...(config.endpoints ?? []), openTextEndpoint] }
    : withCollections
  return onBoot(withEndpoints, options, (payload) => {
    requireSafeCollections(payload)
    dropMinutes(payload)
    return Promise.resolve()
  })
}

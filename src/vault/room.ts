import type { Room } from '../plugin/room.js'

import { addCollections, onBoot } from '../plugin/room.js'
import { identities } from './identities/collection.js'
import { requireSafeCollections } from './sealedFields.js'

/** Adds identities, and refuses to start where sealed text would not stay sealed. */
export const vaultRoom: Room = (config, options) =>
  onBoot(addCollections(config, options, [identities]), options, (payload) =>
    Promise.resolve(payload).then(requireSafeCollections),
  )

import type { Room } from '../plugin/room.js'

import { addCollections } from '../plugin/room.js'
import { releasesCollection } from './collection.js'

/** Adds the releases. */
export const releasesRoom: Room = (config, options) =>
  addCollections(config, options, [releasesCollection(options)])

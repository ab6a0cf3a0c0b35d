import type { Room } from '../plugin/room.js'

import { addCollections, hasCollections } from '../plugin/room.js'
import { releasesCollection } from './collection.js'

/** Adds the releases, in an app that has publications. */
export const releasesRoom: Room = (config, options) =>
  hasCollections(config, options.publications)
    ? addCollections(config, options, [releasesCollection(options)])
    : config

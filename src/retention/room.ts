import type { Room } from '../plugin/room.js'

import { changeCollection } from '../plugin/room.js'
import { withRetention } from './fields.js'
import { holdEndpoint } from './hold.js'

/** Gives the collections with a retention rule their warning, their hold and its endpoint. */
export const retentionRoom: Room = (config, options) =>
  [...new Set(options.retention.map(({ collection }) => collection))].reduce(
    (current, slug) =>
      changeCollection(current, slug, (collection) => ({
        ...withRetention(collection),
        endpoints: options.enabled
          ? [...(collection.endpoints || []), holdEndpoint(slug)]
          : collection.endpoints,
      })),
    config,
  )

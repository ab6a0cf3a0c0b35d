import type { CollectionConfig, Config } from 'payload'

import type { Room } from '../plugin/room.js'

import { addCollections, changeCollection, hasCollections } from '../plugin/room.js'
import { releasesCollection } from './collection.js'
import { leaksCollection } from './leaks/collection.js'
import { leaksEndpoints } from './leaks/endpoints.js'
import { refuseDeletion } from './standing.js'

/** The tasks' warning on the dashboard and its endpoints. */
const withLeaks = (config: Config): Config => ({
  ...config,
  admin: {
    ...config.admin,
    components: {
      ...config.admin?.components,
      beforeDashboard: [
        'payload-elchi/client#ReleaseLeaks',
        ...(config.admin?.components?.beforeDashboard ?? []),
      ],
    },
  },
  endpoints: [...(config.endpoints ?? []), ...leaksEndpoints],
})

const withKeptReleases = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeDelete: [...(collection.hooks?.beforeDelete ?? []), refuseDeletion],
  },
})

/** Adds the releases and the tasks about names found in them later, in an app that has publications. */
export const releasesRoom: Room = (config, options) => {
  if (!hasCollections(config, options.publications)) {
    return config
  }
  const collections = [releasesCollection(options), leaksCollection()]
  const withReleases = addCollections(config, options, collections)
  return options.enabled
    ? withLeaks(changeCollection(withReleases, options.publications, withKeptReleases))
    : withReleases
}

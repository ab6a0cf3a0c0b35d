import type { CollectionConfig, Config } from 'payload'

import type { ResolvedOptions } from '../plugin/options.js'
import type { Room } from '../plugin/room.js'

import { addCollections, changeCollection } from '../plugin/room.js'
import { afterMonitorChange, afterReportChange } from './hooks.js'
import { consentTasks } from './tasks/collection.js'

const withHook = (
  collection: CollectionConfig,
  hook: NonNullable<NonNullable<CollectionConfig['hooks']>['afterChange']>[number],
): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    afterChange: [...(collection.hooks?.afterChange ?? []), hook],
  },
})

const has = (config: Config, slug: string): boolean =>
  (config.collections ?? []).some((collection) => collection.slug === slug)

const watched = (config: Config, { monitors, reports }: ResolvedOptions): Config =>
  changeCollection(
    changeCollection(config, reports, (collection) => withHook(collection, afterReportChange)),
    monitors,
    (collection) => withHook(collection, afterMonitorChange),
  )

/**
 * Adds the tasks that a withdrawn consent leaves behind, and watches the consents of reports and
 * monitors. An app without reports or publications has none.
 */
export const consentRoom: Room = (config, options) =>
  has(config, options.reports) && has(config, options.publications)
    ? addCollections(options.enabled ? watched(config, options) : config, options, [
        consentTasks(options),
      ])
    : config

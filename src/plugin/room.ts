import type { CollectionConfig, Config, Payload } from 'payload'

import type { ResolvedOptions } from './options.js'
import type { PluginSlug } from './slugs.js'

import { accessOf, nobody } from './policy.js'

/** One capability of the plugin: takes the config so far, gives the next one. */
export type Room = (config: Config, options: ResolvedOptions) => Config

const closed = { create: nobody, delete: nobody, read: nobody, update: nobody }

/**
 * Adds collections of the plugin with the access of the policy table (closed where it says
 * nothing) and the app's override.
 */
export const addCollections = (
  config: Config,
  options: ResolvedOptions,
  collections: ({ slug: PluginSlug } & CollectionConfig)[],
): Config => ({
  ...config,
  collections: [
    ...(config.collections ?? []),
    ...collections.map((collection) => {
      const withAccess: CollectionConfig = {
        ...collection,
        access: accessOf(options.policy[collection.slug] ?? closed),
      }
      return options.overrides[collection.slug]?.(withAccess) ?? withAccess
    }),
  ],
})

/** Runs after the app's own onInit, and not at all while the plugin is disabled. */
export const onBoot = (
  config: Config,
  options: ResolvedOptions,
  boot: (payload: Payload) => Promise<void> | void,
): Config =>
  options.enabled
    ? {
        ...config,
        onInit: async (payload) => {
          await config.onInit?.(payload)
          await boot(payload)
        },
      }
    : config

/** Whether the app (or an earlier room) has all of these collections. */
export const hasCollections = (config: Config, ...slugs: string[]): boolean =>
  slugs.every((wanted) => config.collections?.some(({ slug }) => slug === wanted))

/** Changes one collection of the app, leaving the others as they are. */
export const changeCollection = (
  config: Config,
  slug: string,
  change: (collection: CollectionConfig) => CollectionConfig,
): Config => ({
  ...config,
  collections: (config.collections ?? []).map((collection) =>
    collection.slug === slug ? change(collection) : collection,
  ),
})

import type { Access, SanitizedConfig } from 'payload'

import { principalOf } from './policy.js'

const nobody: Access = () => false

/** A lock tells who edits which document: everyone sees and removes the own ones alone. */
const ownLocks: Access = ({ req }) => {
  const { id } = principalOf(req)
  return id === null ? false : { 'user.value': { equals: id } }
}

const closed = { create: nobody, delete: nobody, read: nobody, update: nobody }

const accessBySlug: Record<string, typeof closed> = {
  'payload-locked-documents': {
    create: ({ req }) => principalOf(req).id !== null,
    delete: ownLocks,
    read: ownLocks,
    update: ownLocks,
  },
  'payload-migrations': closed,
}

/**
 * Gives Payload's own collections an access of their own. They join the config after all plugins,
 * with the default that lets any logged-in user in, so this happens on the finished config: when the
 * app starts, and wherever its config is looked at before that.
 */
export const closeSystemCollections = (config: SanitizedConfig): SanitizedConfig => {
  for (const collection of config.collections) {
    Object.assign(collection.access, accessBySlug[collection.slug])
  }
  return config
}

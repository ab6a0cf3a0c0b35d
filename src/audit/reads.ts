import type { CollectionAfterOperationHook, CollectionConfig, Payload } from 'payload'

import type { Room } from '../plugin/room.js'

import { optionsOf } from '../plugin/options.js'
import { appendAudit } from './append.js'

/** More documents than this in one answer are one entry with their number. */
const singly = 25
const remembered = 10_000

const recent = new WeakMap<Payload, Set<string>>()

const isFresh = (payload: Payload, source: string): boolean => {
  const known = recent.get(payload) ?? new Set<string>()
  recent.set(payload, known)
  if (known.has(source)) {
    return false
  }
  if (known.size >= remembered) {
    known.clear()
  }
  known.add(source)
  return true
}

const docsIn = (result: unknown): { id: number | string }[] => {
  const { id, docs } = (result ?? {}) as {
    docs?: { id: number | string }[]
    id?: number | string
  }
  return docs ?? (id === undefined ? [] : [{ id }])
}

const reading = new Set(['find', 'findByID'])

/**
 * Notes who read which record, before the answer leaves: each person and record once an hour. What
 * the system reads for itself is not noted.
 */
const noteRead =
  (collection: string): CollectionAfterOperationHook =>
  async ({ args, operation, req, result }) => {
    const { overrideAccess } = args as { overrideAccess?: boolean }
    if (!reading.has(operation) || overrideAccess || !req.user) {
      return result
    }
    const { payload } = req
    const actor = `user:${req.user.id}`
    const hour = optionsOf(payload).clock().toISOString().slice(0, 13)
    const docs = docsIn(result)
    const entries =
      docs.length > singly
        ? [
            {
              actor,
              data: { count: docs.length },
              kind: 'records.listed',
              source: `records.listed:${collection}:${actor}:${hour}:${docs.length}`,
              subject: null,
            },
          ]
        : docs.map(({ id }) => ({
            actor,
            kind: 'record.read',
            source: `record.read:${collection}:${id}:${actor}:${hour}`,
            subject: `${collection}:${id}`,
          }))
    await appendAudit({
      entries: entries.filter(({ source }) => isFresh(payload, source)),
      payload,
      req,
    })
    return result
  }

const watch = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    afterOperation: [...(collection.hooks?.afterOperation ?? []), noteRead(collection.slug)],
  },
})

/** Watches who reads the collections that the option `audit.reads` names. */
export const readsRoom: Room = (config, options) =>
  options.enabled
    ? {
        ...config,
        collections: (config.collections ?? []).map((collection) =>
          options.audit.reads.includes(collection.slug) ? watch(collection) : collection,
        ),
      }
    : config

import type { Payload } from 'payload'

import type { Identity, Register } from '../text/index.js'

import { listIdentities, registerRevision } from '../../vault/index.js'
import { createRegister, updateRegister } from '../text/index.js'

type Cached = { known: Map<string, string>; register: Register; revision: string }

const cache = new WeakMap<Payload, Promise<Cached>>()

const changesOf = (known: Map<string, string>, identities: Identity[]) => {
  const current = new Map(identities.map((identity) => [identity.id, JSON.stringify(identity)]))
  return {
    current,
    put: identities.filter(({ id }) => known.get(id) !== current.get(id)),
    remove: [...known.keys()].filter((id) => !current.has(id)),
  }
}

const build = async (payload: Payload, revision: string): Promise<Cached> => {
  const identities = await listIdentities(payload)
  return {
    known: changesOf(new Map(), identities).current,
    register: createRegister(identities),
    revision,
  }
}

const renew = async (payload: Payload, cached: Cached, revision: string): Promise<Cached> => {
  if (cached.revision === revision) {
    return cached
  }
  const { current, put, remove } = changesOf(cached.known, await listIdentities(payload))
  updateRegister(cached.register, { put, remove })
  return { known: current, register: cached.register, revision }
}

/**
 * The register in memory and the revision it stands for. Kept between calls, brought up to date
 * entry by entry whenever the vault's revision moved, also by another process.
 */
export const registerOf = async (
  payload: Payload,
): Promise<{ register: Register; revision: string }> => {
  const revision = String(await registerRevision(payload))
  const earlier = cache.get(payload)
  const next = (async () => {
    const cached = await earlier?.catch(() => undefined)
    return cached ? renew(payload, cached, revision) : build(payload, revision)
  })()
  cache.set(payload, next)
  try {
    return await next
  } catch (error) {
    if (cache.get(payload) === next) {
      cache.delete(payload)
    }
    throw error
  }
}

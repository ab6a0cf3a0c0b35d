import type { Payload, Where } from 'payload'

import type { DeliveryState } from '../collections/labels.js'
import type { DeliveryRow } from '../outbox/types.js'

import { optionsOf } from '../../plugin/options.js'
import { stateOf } from '../../workflow/index.js'
import { deliveryStates } from '../collections/labels.js'

/** A domain that does not take its mails, or whose answers are missing. */
export type DomainTrouble = {
  deferred: number
  domain: string
  /** The class of the newest refusal. */
  reason: null | string
  rejected: number
  unknown: number
}

/** How a sending stands now. */
export type Progress = {
  counts: Record<DeliveryState, number>
  domains: DomainTrouble[]
  /** Seconds until the queue is empty at the present rate; null while nothing moves. */
  secondsLeft: null | number
  /** Mails a second that were accepted in the last minute. */
  rate: number
  startedAt: null | string
  settledAt: null | string
  state: string
  total: number
  trouble: null | string
}

const mostTroubled = 8
const mostRows = 2000
const windowMs = 60_000

const troubled = async (payload: Payload, id: string): Promise<DomainTrouble[]> => {
  const { docs } = await payload.db.find<DeliveryRow>({
    collection: 'deliveries',
    limit: mostRows,
    pagination: false,
    where: {
      and: [
        { dissemination: { equals: id } },
        { state: { in: ['deferred', 'rejected', 'unknown'] } },
      ],
    },
  })
  const domains = new Map<string, DomainTrouble>()
  for (const { domain, reason, state } of docs) {
    const name = domain ?? ''
    const known = domains.get(name) ?? {
      deferred: 0,
      domain: name,
      reason: null,
      rejected: 0,
      unknown: 0,
    }
    known[state as 'deferred' | 'rejected' | 'unknown'] += 1
    domains.set(name, { ...known, reason: reason ?? known.reason })
  }
  const weight = ({ deferred, rejected, unknown }: DomainTrouble) => deferred + rejected + unknown
  return [...domains.values()].sort((a, b) => weight(b) - weight(a)).slice(0, mostTroubled)
}

/** Counts of one sending, without addresses. */
export const readProgress = async (args: { id: string; payload: Payload }): Promise<Progress> => {
  const { id, payload } = args
  const count = async (where: Where): Promise<number> => {
    const own: Where = { and: [{ dissemination: { equals: id } }, where] }
    return (await payload.db.count({ collection: 'deliveries', where: own })).totalDocs
  }
  const counts = Object.fromEntries(
    await Promise.all(
      deliveryStates.map(async (state) => [state, await count({ state: { equals: state } })]),
    ),
  ) as Record<DeliveryState, number>
  const now = optionsOf(payload).clock().getTime()
  const since = new Date(now - windowMs).toISOString()
  const recent = await count({
    and: [{ state: { equals: 'accepted' } }, { settledAt: { greater_than: since } }],
  })
  const row = await payload.db.findOne<{
    id: string
    settledAt?: null | string
    startedAt?: null | string
    trouble?: null | string
  }>({ collection: 'disseminations', where: { id: { equals: id } } })
  const { state } = await stateOf({ id, collection: 'disseminations', payload })
  // What began less than a minute ago is not measured by a whole one.
  const age = row?.startedAt ? now - Date.parse(row.startedAt) : windowMs
  const rate = recent / (Math.min(windowMs, Math.max(1000, age)) / 1000)
  const left = counts.queued + counts.deferred
  return {
    counts,
    domains: await troubled(payload, id),
    rate: Math.round(rate * 10) / 10,
    secondsLeft: state === 'sending' && rate > 0 ? Math.ceil(left / rate) : null,
    settledAt: row?.settledAt ?? null,
    startedAt: row?.startedAt ?? null,
    state,
    total: Object.values(counts).reduce((sum, each) => sum + each, 0),
    trouble: row?.trouble ?? null,
  }
}

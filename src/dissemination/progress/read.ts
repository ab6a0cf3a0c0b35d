import type { Payload } from 'payload'

import type { DeliveryState } from '../collections/labels.js'
import type { Troubled } from '../outbox/types.js'

import { optionsOf } from '../../plugin/options.js'
import { stateOf } from '../../workflow/index.js'
import { deliveryStates } from '../collections/labels.js'
import { outboxOf } from '../outbox/store/index.js'

/** A domain that does not take its mails, or whose answers are missing. */
export type DomainTrouble = {
  deferred: number
  domain: string
  /** Why most of its mails stand so; `domain` while it is let be. */
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
const windowMs = 60_000
const states = ['deferred', 'rejected', 'unknown'] as const

/** The domains with most trouble first. */
const byDomain = (groups: Troubled[]): DomainTrouble[] => {
  const domains = new Map<string, { total: number } & DomainTrouble>()
  // The largest group of a domain comes first and says why.
  for (const { count, domain, reason, state } of groups.toSorted((a, b) => b.count - a.count)) {
    const name = domain ?? ''
    const trouble = domains.get(name) ?? {
      deferred: 0,
      domain: name,
      reason,
      rejected: 0,
      total: 0,
      unknown: 0,
    }
    trouble[state as (typeof states)[number]] += count
    trouble.total += count
    domains.set(name, trouble)
  }
  return [...domains.values()]
    .sort((a, b) => b.total - a.total)
    .slice(0, mostTroubled)
    .map(({ total: _, ...trouble }) => trouble)
}

/** Counts of one sending, without addresses. */
export const readProgress = async (args: { id: string; payload: Payload }): Promise<Progress> => {
  const { id, payload } = args
  const outbox = outboxOf(payload)
  const now = optionsOf(payload).clock().getTime()
  const row = await payload.db.findOne<{
    id: string
    settledAt?: null | string
    startedAt?: null | string
    trouble?: null | string
  }>({ collection: 'disseminations', where: { id: { equals: id } } })
  // Before the counts: of a sending that has ended none is from before its end.
  const { state } = await stateOf({ id, collection: 'disseminations', payload })
  const tally = await outbox.tally(id, new Date(now - windowMs).toISOString())
  const counts = Object.fromEntries(
    deliveryStates.map((state) => [state, tally.counts[state] ?? 0]),
  ) as Record<DeliveryState, number>
  // What began less than a minute ago is not measured by a whole one.
  const age = row?.startedAt ? now - Date.parse(row.startedAt) : windowMs
  const rate = tally.accepted / (Math.min(windowMs, Math.max(1000, age)) / 1000)
  const left = counts.queued + counts.deferred
  return {
    counts,
    domains: byDomain(await outbox.troubled(id, [...states])),
    rate: Math.round(rate * 10) / 10,
    secondsLeft: state === 'sending' && rate > 0 ? Math.ceil(left / rate) : null,
    settledAt: row?.settledAt ?? null,
    startedAt: row?.startedAt ?? null,
    state,
    total: Object.values(counts).reduce((sum, each) => sum + each, 0),
    trouble: row?.trouble ?? null,
  }
}

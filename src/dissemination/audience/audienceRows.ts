import type { AddressResult } from '../address/index.js'
import type { BatchRow, DeliveryRow } from '../outbox/types.js'
import type { TemplateName } from '../templates/types.js'
import type { AudienceFilter, Member } from './types.js'

import { languageOf } from './exclusionOf.js'

/** Small enough that a lost lease repeats little, large enough that claims cost nothing. */
const batchSize = 2000

/** A dissemination, as far as its audience follows from it. */
export type Dissemination = {
  filter: AudienceFilter
  /** The release that those who have it are told about. */
  follows?: null | string
  id: string
  keyId: string
  lists: string[]
  release: string
  releaseHash: string
  template: TemplateName
}

/** The delivery of one member, queued or skipped. */
export const rowOf = (args: {
  address: AddressResult
  dissemination: Dissemination
  encryptedTo: null | string
  id: string
  member: Member
  now: string
  reason: null | string
}): DeliveryRow => {
  const { id, address, dissemination, encryptedTo, member, now, reason } = args
  return {
    id,
    address: address.ok ? address.address.mailbox : null,
    attempts: 0,
    batch: null,
    deferrals: 0,
    contact: member.contact ? String(member.contact.id) : null,
    dissemination: dissemination.id,
    domain: address.ok ? address.address.domain : null,
    encryptedTo,
    language: languageOf(member),
    list: member.list.id,
    nextAt: null,
    reason,
    reply: null,
    settledAt: reason ? now : null,
    state: reason ? 'skipped' : 'queued',
    subscription: member.subscription?.id ?? null,
    thread: member.received?.thread.join(' ') ?? null,
  }
}

/** The batches that workers take in hand. */
export const batchesOf = (dissemination: string, ids: string[]): BatchRow[] =>
  Array.from({ length: Math.ceil(ids.length / batchSize) }, (_, index) => ({
    id: `${dissemination}#${index + 1}`,
    deliveries: ids.slice(index * batchSize, (index + 1) * batchSize),
    dissemination,
    epoch: 0,
    isOpen: true,
    nextAt: null,
  }))

import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import { createHash } from 'node:crypto'

import type { Release } from '../../releases/index.js'
import type { AddressResult } from '../address/index.js'
import type { Planned } from '../openpgp/protect.js'
import type { BatchRow, DeliveryRow } from '../outbox/types.js'
import type { TemplateName } from '../templates/types.js'
import type { AudienceCount, AudienceFilter, Member } from './types.js'

import { appendAudit } from '../../audit/index.js'
import { optionsOf } from '../../plugin/options.js'
import { findRelease, ReleaseNotSendableError } from '../../releases/index.js'
import { actorOf } from '../../workflow/index.js'
import { parseAddress } from '../address/index.js'
import { eachReceiverPage } from '../followUp/eachReceiverPage.js'
import { isWithdrawal, withoutContent } from '../followUp/requireMayLeave.js'
import { deliveryId } from '../ids/deliveryIds.js'
import { protectAll } from '../openpgp/protect.js'
import { outboxOf } from '../outbox/store/index.js'
import { requireLists } from './checkDissemination.js'
import { hasLeft, optedOutAmong, requireSuppressionKeys, suppressedAmong } from './doNotMail.js'
import { eachMemberPage } from './eachMemberPage.js'
import { exclusionOf, languageOf } from './exclusionOf.js'
import { isForFilter } from './isForFilter.js'

/** Small enough that a lost lease repeats little, large enough that claims cost nothing. */
const batchSize = 1000

type Dissemination = {
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

/**
 * What the lists gave so far. Someone who left one list may still be on another, so those who are
 * skipped wait for the last list.
 */
type Seen = {
  filtered: number
  queued: Set<string>
  repeated: number
  skipped: Map<string, DeliveryRow>
  total: number
}

/** Of whom no mail is planned, so that no key is asked for. */
const notMailed: Planned = {
  address: '',
  contact: null,
  list: { encryption: 'never' },
  wasEncrypted: false,
}

/** A correction goes where the text went, whatever the address of the contact is now. */
const addressOf = ({ contact, received, subscription }: Member): AddressResult =>
  received
    ? { address: received.address, ok: true }
    : parseAddress(contact ? contact.email : subscription?.address)

const rowOf = (args: {
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

/** The rows to queue of one page of members. An address that came before gets no second row. */
const rowsOf = async (args: {
  dissemination: Dissemination
  members: Member[]
  release: Pick<Release, 'language' | 'tlp'>
  req: PayloadRequest
  seen: Seen
}): Promise<DeliveryRow[]> => {
  const { dissemination, members, release, req, seen } = args
  const { payload } = req
  const { clock, keys } = optionsOf(payload)
  const wanted = members.filter((member) => isForFilter(dissemination.filter, member))
  seen.total += members.length
  seen.filtered += members.length - wanted.length
  const read = wanted.map((member) => ({ address: addressOf(member), member }))
  const pairs = read.flatMap(({ address, member }) =>
    address.ok ? [{ address: address.address.key, list: member.list.id }] : [],
  )
  const suppressed = await suppressedAmong(
    { payload, req },
    pairs.map(({ address }) => address),
  )
  const optedOut = await optedOutAmong({ payload, req }, pairs)

  const reasons = read.map(({ address, member }) =>
    exclusionOf({
      address,
      filter: dissemination.filter,
      hasOptedOut:
        address.ok && hasLeft(optedOut, { address: address.address.key, list: member.list.id }),
      isSuppressed: address.ok && suppressed.has(address.address.key),
      member,
      release,
    }),
  )
  const protections = await protectAll(
    { payload, req },
    read.map(({ address, member }, index) =>
      address.ok && !reasons[index]
        ? {
            address: address.address.key,
            contact: member.contact,
            list: member.list,
            wasEncrypted: member.received?.wasEncrypted ?? false,
          }
        : notMailed,
    ),
  )

  return read.flatMap(({ address, member }, index) => {
    const key = address.ok
      ? address.address.key
      : `invalid:${member.contact?.id ?? member.subscription?.id}`
    const id = deliveryId({
      address: key,
      dissemination: dissemination.id,
      keyId: dissemination.keyId,
      keys,
      releaseHash: dissemination.releaseHash,
    })
    if (seen.queued.has(id)) {
      seen.repeated += 1
      return []
    }
    const protection = protections[index]
    const reason = reasons[index] ?? (protection?.how === 'no-key' ? 'no-key' : null)
    const encryptedTo = protection?.how === 'encrypted' ? protection.key.fingerprint : null
    const now = clock().toISOString()
    const row = rowOf({ id, address, dissemination, encryptedTo, member, now, reason })
    if (reason) {
      seen.skipped.set(id, row)
      return []
    }
    seen.skipped.delete(id)
    seen.queued.add(id)
    return [row]
  })
}

const batchesOf = (dissemination: string, ids: string[]): BatchRow[] =>
  Array.from({ length: Math.ceil(ids.length / batchSize) }, (_, index) => ({
    id: `${dissemination}#${index + 1}`,
    deliveries: ids.slice(index * batchSize, (index + 1) * batchSize),
    dissemination,
    epoch: 0,
    isOpen: true,
    nextAt: null,
  }))

const writeAudience = async (
  dissemination: Dissemination,
  release: Release,
  req: PayloadRequest,
): Promise<AudienceCount> => {
  const { payload } = req
  const outbox = outboxOf(payload)
  const seen: Seen = {
    filtered: 0,
    queued: new Set(),
    repeated: 0,
    skipped: new Map(),
    total: 0,
  }
  const judged = isWithdrawal(dissemination) ? withoutContent(release) : release
  const take = async (members: Member[]): Promise<void> => {
    const rows = await rowsOf({ dissemination, members, release: judged, req, seen })
    await outbox.insertDeliveries(rows, req)
  }
  const { follows: earlier, template } = dissemination
  if (earlier) {
    const kind = template === 'withdrawal' ? template : 'correction'
    await eachReceiverPage({ payload, req }, { earlier, template: kind }, take)
  } else {
    for (const list of await requireLists(req, dissemination.lists)) {
      await eachMemberPage({ payload, req }, list, take)
    }
  }
  await outbox.insertDeliveries([...seen.skipped.values()], req)
  await outbox.insertBatches(batchesOf(dissemination.id, [...seen.queued]), req)
  return countOf(seen)
}

const countOf = ({ filtered, queued, repeated, skipped, total }: Seen): AudienceCount => {
  const reasons: Record<string, number> = repeated > 0 ? { duplicate: repeated } : {}
  for (const { reason } of skipped.values()) {
    reasons[reason ?? ''] = (reasons[reason ?? ''] ?? 0) + 1
  }
  return {
    filtered,
    queued: queued.size,
    root: createHash('sha256')
      .update([...queued].sort().join('\n'))
      .digest('hex'),
    skipped: reasons,
    total,
  }
}

/** `opted-out` as the audit log takes it: `skippedOptedOut`. */
const named = (skipped: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(skipped).map(([reason, count]) => [
      `skipped-${reason}`.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
      count,
    ]),
  )

/** Freezes and counts the audience in the operation that makes the dissemination. */
export const freezeAudience: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create') {
    return doc as unknown
  }
  const dissemination = doc as Dissemination
  const { payload } = req
  await requireSuppressionKeys({ payload, req })
  const release = await findRelease({ id: dissemination.release, payload, req })
  if (!release) {
    throw new ReleaseNotSendableError()
  }
  const audience = await writeAudience(dissemination, release, req)
  await payload.db.updateOne({
    id: dissemination.id,
    collection: 'disseminations',
    data: { audience },
    req,
    returning: false,
  })
  const actor = actorOf(req)
  const { filtered, queued, root, skipped, total } = audience
  await appendAudit({
    entries: [
      {
        actor: actor?.kind === 'user' ? `user:${actor.id}` : 'system:local',
        data: {
          filtered,
          queued,
          release: dissemination.releaseHash,
          root,
          total,
          ...named(skipped),
        },
        kind: 'dissemination.prepared',
        source: `disseminations:${dissemination.id}#audience`,
        subject: `disseminations:${dissemination.id}`,
      },
    ],
    payload,
    req,
  })
  return { ...dissemination, audience }
}

import type { Payload, PayloadRequest } from 'payload'

import type { Address } from '../address/index.js'
import type { DeliveryRow } from '../outbox/types.js'
import type { FollowUp } from './kindOf.js'

import { optionsOf } from '../../plugin/options.js'
import { findReleases } from '../../releases/index.js'
import { parseAddress } from '../address/index.js'
import { messageIdOf } from '../ids/messageId.js'
import { deliveriesAfter } from '../outbox/deliveriesAfter.js'
import { inHandAmong } from './inHand.js'
import { predecessorsOf } from './kindOf.js'

type Caller = { payload: Payload; req?: Partial<PayloadRequest> }

/** Somebody who has, or may have, a release: once, however often it was sent to them. */
export type Receiver = {
  address: Address
  contact: null | string
  language: string
  list: string
  /** Message-IDs of the mails that brought it, oldest first. */
  thread: string[]
  wasEncrypted: boolean
}

type Sent = { id: string; keyId: string; messageDomain?: null | string }

/** What a mail may have come to that its reader has: who may have it has to be told, too. */
const perhapsReceived = ['accepted', 'deferred', 'queued', 'unknown']

/** The sendings of these releases, and of issues that hold one of them, oldest first. */
const sendingsOf = async ({ payload, req }: Caller, releases: string[]): Promise<Sent[]> => {
  const issues = await findReleases({ payload, req, where: { parts: { in: releases } } })
  const { docs } = await payload.db.find<Sent>({
    collection: 'disseminations',
    limit: 0,
    pagination: false,
    req,
    sort: 'createdAt',
    where: {
      and: [
        { release: { in: [...releases, ...issues.map(({ id }) => id)] } },
        // What tells of a withdrawal carries nothing that could be withdrawn.
        { template: { not_equals: 'withdrawal' } },
      ],
    },
  })
  return docs
}

const deliveriesOf = async (caller: Caller, sending: string): Promise<DeliveryRow[]> => {
  const rows: DeliveryRow[] = []
  const after = (last: string) =>
    deliveriesAfter({
      ...caller,
      dissemination: sending,
      last,
      only: [{ state: { in: perhapsReceived } }],
    })
  let page = await after('')
  while (page.length > 0) {
    const inHand = new Set(await inHandAmong(caller.payload, page))
    rows.push(
      ...page.filter(
        (row) => row.state === 'accepted' || row.state === 'unknown' || inHand.has(row),
      ),
    )
    page = await after(page.at(-1)?.id ?? '')
  }
  return rows
}

/**
 * Who has what a follow-up is about, by the register alone: lists, posts and filters may have
 * changed since. A correction is for all that it replaces, so that nobody gets it once for each.
 * Whose address was erased cannot be told any more.
 */
export const receiversOf = async (
  caller: Caller,
  { release, template }: FollowUp,
): Promise<Receiver[]> => {
  const { keys, smtp } = optionsOf(caller.payload)
  const about = template === 'correction' ? await predecessorsOf(caller, release) : [release.id]
  const found = new Map<string, Receiver>()
  for (const { id: sending, keyId, messageDomain } of await sendingsOf(caller, about)) {
    for (const row of await deliveriesOf(caller, sending)) {
      const parsed = parseAddress(row.address)
      if (!parsed.ok) {
        continue
      }
      const known = found.get(parsed.address.key)
      const messageId = messageIdOf({
        delivery: row.id,
        from: smtp.from,
        keyId,
        keys,
        messageDomain,
      })
      found.set(parsed.address.key, {
        address: parsed.address,
        contact: row.contact ?? known?.contact ?? null,
        language: row.language,
        list: row.list,
        thread: [...(known?.thread ?? []), `<${messageId}>`],
        wasEncrypted: Boolean(row.encryptedTo) || (known?.wasEncrypted ?? false),
      })
    }
  }
  return [...found.values()]
}

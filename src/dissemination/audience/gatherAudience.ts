import type { PayloadRequest } from 'payload'

import type { Release } from '../../releases/index.js'
import type { AddressResult } from '../address/index.js'
import type { Planned } from '../openpgp/protect.js'
import type { DeliveryRow } from '../outbox/types.js'
import type { AudienceCount, Member } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { parseAddress } from '../address/index.js'
import { eachReceiverPage } from '../followUp/eachReceiverPage.js'
import { isWithdrawal, withoutContent } from '../followUp/requireMayLeave.js'
import { deliveryId } from '../ids/deliveryIds.js'
import { protectAll } from '../openpgp/protect.js'
import { outboxOf } from '../outbox/store/index.js'
import { batchesOf, type Dissemination, rowOf } from './audienceRows.js'
import { requireLists } from './checkDissemination.js'
import { countOf, nothingSeen, type Seen } from './countAudience.js'
import { hasLeft, optedOutAmong, suppressedAmong } from './doNotMail.js'
import { eachMemberPage } from './eachMemberPage.js'
import { exclusionOf } from './exclusionOf.js'
import { isForFilter } from './isForFilter.js'
import { ownAddresses } from './ownAddresses.js'
import { readersAgreed } from './readersAgreed.js'

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

/** The rows to queue of one page of members. An address that came before gets no second row. */
const rowsOf = async (args: {
  dissemination: Dissemination
  mayHear: (mechanism: null | string | undefined) => boolean
  members: Member[]
  release: Pick<Release, 'language' | 'tlp'>
  req: PayloadRequest
  seen: Seen
}): Promise<DeliveryRow[]> => {
  const { dissemination, mayHear, members, release, req, seen } = args
  const { payload } = req
  const { clock, keys } = optionsOf(payload)
  const own = ownAddresses(optionsOf(payload))
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

  const reasons = read.map(({ address, member }) => {
    if (address.ok && own.has(address.address.key)) {
      return 'invalid-address'
    }
    const excluded = exclusionOf({
      address,
      filter: dissemination.filter,
      hasOptedOut:
        address.ok && hasLeft(optedOut, { address: address.address.key, list: member.list.id }),
      isSuppressed: address.ok && suppressed.has(address.address.key),
      member,
      release,
    })
    return excluded ?? (mayHear(member.contact?.mechanism) ? null : 'consent')
  })
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
    seen.queued.set(id, { language: row.language, list: row.list })
    return [row]
  })
}

/** Writes the deliveries of everyone on the lists, queued or skipped, and counts them. */
export const writeAudience = async (
  dissemination: Dissemination,
  release: Release,
  req: PayloadRequest,
): Promise<AudienceCount> => {
  const { payload } = req
  const outbox = outboxOf(payload)
  const seen = nothingSeen()
  const judged = isWithdrawal(dissemination) ? withoutContent(release) : release
  const mayHear = await readersAgreed({ payload, release: judged })
  const take = async (members: Member[]): Promise<void> => {
    const rows = await rowsOf({ dissemination, mayHear, members, release: judged, req, seen })
    await outbox.insertDeliveries(rows, req)
  }
  if (dissemination.follows) {
    const template = isWithdrawal(dissemination) ? 'withdrawal' : 'correction'
    await eachReceiverPage({ payload, req }, { release, template }, take)
  } else {
    for (const list of await requireLists(req, dissemination.lists)) {
      await eachMemberPage({ payload, req }, list, take)
    }
  }
  await outbox.insertDeliveries([...seen.skipped.values()], req)
  await outbox.putBatches(batchesOf(dissemination.id, [...seen.queued.keys()]), req)
  return countOf(seen)
}

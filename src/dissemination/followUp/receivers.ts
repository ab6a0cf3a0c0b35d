import type { Payload, PayloadRequest } from 'payload'

import type { Address } from '../address/index.js'
import type { DeliveryRow } from '../outbox/types.js'
import type { FollowUp } from './kindOf.js'

import { optionsOf } from '../../plugin/options.js'
import { findReleases } from '../../releases/index.js'
import { parseAddress } from '../address/index.js'
import { deliveryToken } from '../ids/deliveryIds.js'
import { deliveriesAfter } from '../outbox/deliveriesAfter.js'
import { parseSender } from '../sending/sender.js'

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

type Sent = { id: string; keyId: string }

/** Accepted by the server, or perhaps: who may have it has to be told, too. */
const received = ['accepted', 'unknown']

/** The sendings of a release, and for a correction those of issues that hold it, oldest first. */
const sendingsOf = async (
  { payload, req }: Caller,
  earlier: string,
  template: FollowUp['template'],
): Promise<Sent[]> => {
  // An issue that holds a withdrawn text is withdrawn itself, and its readers are told once.
  const issues =
    template === 'correction'
      ? await findReleases({ payload, req, where: { parts: { in: [earlier] } } })
      : []
  const { docs } = await payload.db.find<Sent>({
    collection: 'disseminations',
    limit: 0,
    pagination: false,
    req,
    sort: 'createdAt',
    where: { release: { in: [earlier, ...issues.map(({ id }) => id)] } },
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
      only: [{ state: { in: received } }],
    })
  let page = await after('')
  while (page.length > 0) {
    rows.push(...page)
    page = await after(page.at(-1)?.id ?? '')
  }
  return rows
}

/**
 * Who has a release, by the register alone: lists, posts and filters may have changed since. Whose
 * address was erased cannot be told any more.
 */
export const receiversOf = async (
  caller: Caller,
  args: { earlier: string; template: FollowUp['template'] },
): Promise<Receiver[]> => {
  const { keys, smtp } = optionsOf(caller.payload)
  const { domain } = parseSender(smtp.from)
  const found = new Map<string, Receiver>()
  for (const { id: sending, keyId } of await sendingsOf(caller, args.earlier, args.template)) {
    for (const row of await deliveriesOf(caller, sending)) {
      const parsed = parseAddress(row.address)
      if (!parsed.ok) {
        continue
      }
      const known = found.get(parsed.address.key)
      const messageId = `<${deliveryToken({ delivery: row.id, keyId, keys })}@${domain}>`
      found.set(parsed.address.key, {
        address: parsed.address,
        contact: row.contact ?? known?.contact ?? null,
        language: row.language,
        list: row.list,
        thread: [...(known?.thread ?? []), messageId],
        wasEncrypted: Boolean(row.encryptedTo) || (known?.wasEncrypted ?? false),
      })
    }
  }
  return [...found.values()]
}

import type { Segments, SlotValues } from './slots.js'

import { fillSlots } from './slots.js'

/** What belongs to one recipient alone. */
export type Recipient = {
  date: Date
  /** A mailbox that the address parser gave: it can hold nothing that ends a header. */
  mailbox: string
  messageId: string
  values: SlotValues
}

declare const outgoing: unique symbol

/** The octets that may leave: the only kind that a session sends. */
export type Outgoing = { readonly [outgoing]: true } & Buffer

/** The date of RFC 5322, in UTC. */
const dateHeader = (date: Date): string => date.toUTCString().replace(/GMT$/, '+0000')

/** The octets that one recipient gets: own headers, the shared ones, the body with slots filled. */
export const mailForRecipient = (segments: Segments, recipient: Recipient): Outgoing => {
  const own = [
    `To: ${recipient.mailbox}`,
    `Message-ID: <${recipient.messageId}>`,
    `Date: ${dateHeader(recipient.date)}`,
    `List-Unsubscribe: <${recipient.values.unsubscribe}>`,
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  ]
  return Buffer.concat([
    Buffer.from(`${own.join('\r\n')}\r\n`, 'latin1'),
    ...fillSlots(segments, recipient.values),
  ]) as Outgoing
}

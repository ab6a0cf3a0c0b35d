import type { Segments, SlotValues } from './slots.js'

import { fillSlots } from './slots.js'

/** What belongs to one recipient alone. */
export type Recipient = {
  date: Date
  /** A mailbox that the address parser gave: it can hold nothing that ends a header. */
  mailbox: string
  messageId: string
  /** Message-IDs of the mails that it follows, oldest first. */
  thread: string[]
  values: SlotValues
}

declare const outgoing: unique symbol

/**
 * The octets that may leave, one to a character (latin1): the only kind that a session sends. Text
 * is put together and written without a buffer of its own for each mail.
 */
export type Outgoing = { readonly [outgoing]: true } & string

let written = { second: NaN, text: '' }

/** The date of RFC 5322, in UTC; kept, as thousands of mails are of one second. */
const dateHeader = (date: Date): string => {
  const second = Math.floor(date.getTime() / 1000)
  if (second !== written.second) {
    written = { second, text: date.toUTCString().replace(/GMT$/, '+0000') }
  }
  return written.text
}

/** Ties a mail to those that it follows (RFC 5322, 3.6.4), one id a line. */
const threadHeaders = (thread: string[]): string => {
  const last = thread.at(-1)
  return last ? `In-Reply-To: ${last}\r\nReferences: ${thread.join('\r\n ')}\r\n` : ''
}

/** The octets that one recipient gets: own headers, the shared ones, the body with slots filled. */
export const mailForRecipient = (segments: Segments, recipient: Recipient): Outgoing => {
  const { date, mailbox, messageId, thread, values } = recipient
  const own =
    `To: ${mailbox}\r\n` +
    `Message-ID: <${messageId}>\r\n` +
    `Date: ${dateHeader(date)}\r\n` +
    threadHeaders(thread) +
    `List-Unsubscribe: <${values.unsubscribe}>\r\n` +
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n'
  return (own + fillSlots(segments, values)) as Outgoing
}

import type { Payload } from 'payload'

import PostalMime from 'postal-mime'

import type { Outgoing } from '../mime/mailForRecipient.js'
import type { Segments } from '../mime/slots.js'
import type { Sender } from '../sending/sender.js'

import { optionsOf } from '../../plugin/options.js'
import { mailForRecipient } from '../mime/mailForRecipient.js'

/** A reader who is nobody (RFC 2606). */
const sampleMailbox = 'reader@example.org'

/** A link of the shape that readers get, good for nobody. */
const sampleLink = (serverURL: string): string => `${serverURL}/api/mail/unsubscribe/example`

/** A mail as it leaves, for a reader who has no place on any list. */
export const sampleMail = (args: {
  mailbox?: string
  messageId?: string
  payload: Payload
  segments: Segments
  sender: Sender
}): Outgoing => {
  const { mailbox = sampleMailbox, messageId = 'example', payload, segments, sender } = args
  const { clock, serverURL } = optionsOf(payload)
  return mailForRecipient(segments, {
    date: clock(),
    mailbox,
    messageId: `${messageId}@${sender.domain}`,
    thread: [],
    values: { unsubscribe: sampleLink(serverURL) },
  })
}

/** What a mail program finds in the octets of a mail. */
export type ReadMail = {
  attachments: { name: string; size: number }[]
  headers: { name: string; value: string }[]
  html: string
  /** Octets; a mail is ASCII. */
  size: number
  subject: string
  text: string
}

const sizeOf = (content: ArrayBuffer | string | Uint8Array): number =>
  typeof content === 'string' ? content.length : content.byteLength

/** Reads a mail back from its octets. */
export const readMail = async (octets: Outgoing): Promise<ReadMail> => {
  const {
    attachments,
    headers,
    html = '',
    subject = '',
    text = '',
  } = await PostalMime.parse(octets)
  return {
    attachments: attachments.map(({ content, filename }) => ({
      name: filename ?? '',
      size: sizeOf(content),
    })),
    headers: headers.map(({ key, originalKey, value }) => ({ name: originalKey ?? key, value })),
    html,
    size: octets.length,
    subject,
    text,
  }
}

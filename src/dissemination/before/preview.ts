import type { PayloadRequest } from 'payload'

import PostalMime from 'postal-mime'

import type { AudienceCount } from '../audience/types.js'
import type { DisseminationRow } from '../dispatch/types.js'

import { renderMails } from './renderMails.js'

export type MailPreview = {
  attachments: { name: string; size: number }[]
  count: number
  headers: { name: string; value: string }[]
  html: string
  language: string
  list: { id: string; name: string }
  /** Octets that leave for one reader; a mail is ASCII. */
  size: number
  subject: string
  text: string
}

/** A reader who is nobody (RFC 2606). */
const sampleMailbox = 'reader@example.org'

const sizeOf = (content: ArrayBuffer | string | Uint8Array): number =>
  typeof content === 'string' ? content.length : content.byteLength

/** Every mail of a dissemination, read back from the octets that would leave. */
export const previewMails = async (
  req: PayloadRequest,
  dissemination: { audience?: AudienceCount | null } & DisseminationRow,
): Promise<MailPreview[]> =>
  Promise.all(
    (await renderMails(req, dissemination)).map(async ({ count, language, list, make }) => {
      const octets = make(sampleMailbox, 'example')
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
        count,
        headers: headers.map(({ key, originalKey, value }) => ({
          name: originalKey ?? key,
          value,
        })),
        html,
        language,
        list,
        size: octets.length,
        subject,
        text,
      }
    }),
  )

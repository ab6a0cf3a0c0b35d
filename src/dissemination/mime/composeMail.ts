import MailComposer from 'nodemailer/lib/mail-composer'

import type { MailRelease, MailText } from '../templates/types.js'

import { subjectHeader } from './encodedWords.js'

/** The headers that all mails of a rendering share. */
export type SharedHeaders = {
  /** RFC 2919: `name <id.domain>`. */
  list: { id: string; name: string } | null
  from: { address: string; name: string }
  inReplyTo?: string
  language: string
  replyTo?: string
}

/** Marks that the mail came from a program (RFC 3834), so that programs do not answer it. */
const automated = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
}

/**
 * Builds the mail that all recipients of one rendering share, as octets. Quoted-printable for both
 * texts, since its slots are filled in encoded form. The recipient's own headers come later.
 *
 * @param args.boundary fixed text for the parts' boundaries: the same mail is the same octets
 */
export const composeMail = async (args: {
  attachments: MailRelease['attachments']
  boundary: string
  headers: SharedHeaders
  mail: MailText
}): Promise<Buffer> => {
  const { attachments, boundary, headers, mail } = args
  const { headers: ownHeaders, subject } = subjectHeader(mail.subject)
  const composed = await new MailComposer({
    attachments: attachments.map(({ content, filename, mimeType }) => ({
      content,
      contentType: mimeType,
      filename,
    })),
    baseBoundary: boundary,
    disableFileAccess: true,
    disableUrlAccess: true,
    encoding: 'quoted-printable',
    from: headers.from,
    headers: {
      ...automated,
      ...ownHeaders,
      'Content-Language': headers.language,
      ...(headers.list ? { 'List-Id': listId(headers.list), Precedence: 'list' } : {}),
    },
    html: mail.html,
    inReplyTo: headers.inReplyTo,
    newline: 'win',
    references: headers.inReplyTo,
    replyTo: headers.replyTo,
    subject,
    text: mail.text,
  })
    .compile()
    .build()
  return withoutHeaders(composed, ['date', 'message-id'])
}

/** A phrase outside ASCII would be encoded together with the id, which readers then do not know. */
const listId = ({ id, name }: { id: string; name: string }): string =>
  /^[ \-.]*\w[\w \-.]*$/.test(name) ? `${name} <${id}>` : `<${id}>`

/** Takes headers away that each mail gets for itself. */
const withoutHeaders = (mail: Buffer, names: string[]): Buffer => {
  const end = mail.indexOf('\r\n\r\n')
  const fields = mail
    .subarray(0, end)
    .toString('latin1')
    .split(/\r\n(?![ \t])/)
    .filter((field) => !names.includes(field.slice(0, field.indexOf(':')).toLowerCase()))
  return Buffer.concat([Buffer.from(fields.join('\r\n'), 'latin1'), mail.subarray(end)])
}

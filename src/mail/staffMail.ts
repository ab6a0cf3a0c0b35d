import type { EmailAdapter, Payload, SendEmailOptions } from 'payload'

import { createTransport } from 'nodemailer'

import { parseSender } from '../dissemination/sending/sender.js'
import { parseServer } from '../dissemination/smtp/parseServer.js'
import { optionsOf } from '../plugin/options.js'

/** What became of one mail to a member of staff. */
export type StaffMailResult = { code: keyof typeof notes; sent: false } | { sent: true }

/** Somebody may wait for the answer in a browser. In milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

const loopback = new Set(['127.0.0.1', '::1', '[::1]', 'localhost'])

const notes = {
  'mail-failed': 'The mail server did not take a mail to staff. Look at its log.',
  'mail-no-server': 'A mail to staff was not sent: SMTP_URL names no server.',
  'mail-unknown': 'Contact was lost while a mail to staff was handed over; the server may have it.',
  'sender-malformed': 'A mail to staff was not sent: MAIL_FROM is not of the form Name <address>.',
  'smtp-malformed': 'A mail to staff was not sent: SMTP_URL is malformed.',
}

const refused = (
  payload: Payload,
  code: keyof typeof notes,
  reply: null | number = null,
): StaffMailResult => {
  payload.logger.warn({ code, msg: notes[code], ...(reply ? { reply } : {}) })
  return { code, sent: false }
}

/** Failures before the server could have the mail. */
const before = ['EAUTH', 'EDNS', 'EENVELOPE', 'EFILEACCESS', 'ETLS', 'EURLACCESS']

const codeOf = (error: unknown): keyof typeof notes => {
  const { code, responseCode, syscall } = error as Record<string, unknown>
  if (code === 'sender-malformed' || code === 'smtp-malformed') {
    return code
  }
  const isCertain =
    typeof responseCode === 'number' ||
    syscall === 'connect' ||
    syscall === 'getaddrinfo' ||
    before.includes(String(code))
  return isCertain ? 'mail-failed' : 'mail-unknown'
}

const hand = async (payload: Payload, message: SendEmailOptions): Promise<void> => {
  const { smtp } = optionsOf(payload)
  const server = parseServer(smtp.url)
  // A fresh installation invites its first people through a mail catcher, before it has a domain.
  const { address, domain, name } = parseSender(smtp.from, { isLocal: loopback.has(server.host) })
  const transport = createTransport({
    ...patience,
    name: domain,
    auth: server.login ? { pass: server.login.password, user: server.login.user } : undefined,
    disableFileAccess: true,
    disableUrlAccess: true,
    host: server.host,
    logger: false,
    port: server.port,
    requireTLS: server.tls === 'required',
    secure: server.secure,
  })
  try {
    await transport.sendMail({
      ...message,
      from: { address, name },
      // RFC 3834: no machine answers a mail that a machine wrote.
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } finally {
    transport.close()
  }
}

/**
 * Payload's `email` for mails to staff: invitations, password resets, digests. It uses the server
 * and the sender of the plugin's `smtp` options, and writes no mail to the console.
 *
 * It answers in every case and never throws: a reset that failed only for known addresses would
 * tell which are known. The log gets a code, without address, subject or text.
 *
 * @example
 * buildConfig({ email: staffMail, plugins: [elchi({ smtp: { url: process.env.SMTP_URL } })] })
 */
export const staffMail: EmailAdapter<StaffMailResult> = ({ payload }) => ({
  name: 'elchi-staff-mail',
  defaultFromAddress: 'elchi@localhost',
  defaultFromName: 'Elchi',
  sendEmail: async (message) => {
    if (!optionsOf(payload).smtp.url) {
      return refused(payload, 'mail-no-server')
    }
    try {
      await hand(payload, message)
      return { sent: true }
    } catch (error) {
      const { responseCode } = error as { responseCode?: number }
      return refused(payload, codeOf(error), responseCode)
    }
  },
})

import type { ParsedMail } from 'mailparser'
import type { AddressInfo } from 'node:net'

import { simpleParser } from 'mailparser'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

import { catcherPage } from './mailCatcherPage.js'

/** A mail as it arrived. */
export type CaughtMail = {
  /** Of the envelope, not of a header. */
  from: string
  parsed: ParsedMail
  raw: Buffer
  receivedAt: Date
  to: string[]
}

export type MailCatcher = {
  close: () => Promise<void>
  mails: () => CaughtMail[]
  pageUrl: string
  smtpUrl: string
}

const mostMails = 5000
const largestMail = 30 * 1024 * 1024

/**
 * A mail server on this machine that delivers to nobody: it keeps what it gets in memory and shows
 * it on a page. For trying out and tests.
 *
 * @param args.port of the page; a free one unless given
 */
export const startMailCatcher = async (args: { port?: number } = {}): Promise<MailCatcher> => {
  const caught: CaughtMail[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, session, done) => {
      const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ''
      const to = session.envelope.rcptTo.map(({ address }) => address)
      buffer(stream)
        .then(async (raw) => {
          caught.push({ from, parsed: await simpleParser(raw), raw, receivedAt: new Date(), to })
          caught.splice(0, Math.max(0, caught.length - mostMails))
          done()
        })
        .catch((error: Error) => done(error))
    },
    size: largestMail,
  })
  const web = createServer((request, response) => {
    const { body, headers, status } = catcherPage(caught, request.url ?? '/')
    response.writeHead(status, headers).end(body)
  })
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  await new Promise<void>((resolve) => web.listen(args.port ?? 0, '127.0.0.1', resolve))
  const smtpPort = (smtp.server.address() as AddressInfo).port
  const webPort = (web.address() as AddressInfo).port
  return {
    close: async () => {
      web.closeAllConnections()
      await Promise.all([
        new Promise<void>((resolve) => smtp.close(() => resolve())),
        new Promise<void>((resolve) => web.close(() => resolve())),
      ])
    },
    mails: () => [...caught],
    pageUrl: `http://127.0.0.1:${webPort}/`,
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
  }
}

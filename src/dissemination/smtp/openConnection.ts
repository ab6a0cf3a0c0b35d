import type { Readable, Writable } from 'node:stream'

import SMTPConnection from 'nodemailer/lib/smtp-connection'

import type { Outgoing } from '../mime/mailForRecipient.js'
import type { SmtpError } from './outcomeOfError.js'
import type { Envelope, SendOutcome, SmtpServer, SmtpStage } from './types.js'

import { outcomeOfError, serverFault } from './outcomeOfError.js'
import { parseReply } from './parseReply.js'

/** Longest waits, in milliseconds. */
export type SmtpTimeouts = {
  /** @default 30 seconds */
  connect?: number
  /** @default 30 seconds */
  greeting?: number
  /** Without a byte; RFC 5321 4.5.3.2.6 asks for 10 minutes after the final dot. @default 10 minutes */
  idle?: number
}

/** An open session with a server, for one mail at a time. */
export type SmtpSession = {
  close: () => void
  /** False once the session cannot carry another mail. */
  isOpen: () => boolean
  send: (envelope: Envelope, message: Outgoing) => Promise<SendOutcome>
}

export type OpenResult =
  | { ok: false; outcome: Extract<SendOutcome, { kind: 'server' }> }
  | { ok: true; session: SmtpSession }

const second = 1000

const stageOf = (error: SmtpError, isConnected: boolean): SmtpStage => {
  if (error.code === 'ETLS') {
    return 'tls'
  }
  return error.code === 'EAUTH' || error.code === 'ENOAUTH'
    ? 'login'
    : isConnected
      ? 'greeting'
      : 'connect'
}

/** Connects, greets and logs in. Resolves in every case; what failed is in the result. */
export const openConnection = (args: {
  /** The name given with EHLO. */
  name: string
  server: SmtpServer
  timeouts?: SmtpTimeouts
}): Promise<OpenResult> =>
  new Promise((resolve) => {
    const { name, server, timeouts } = args
    const connection = new SMTPConnection({
      name,
      connectionTimeout: timeouts?.connect ?? 30 * second,
      greetingTimeout: timeouts?.greeting ?? 30 * second,
      host: server.host,
      logger: false,
      port: server.port,
      requireTLS: server.tls === 'required',
      secure: server.secure,
      socketCloseTimeout: second,
      socketTimeout: timeouts?.idle ?? 600 * second,
    })
    let isOpen = true
    const failed = (error: SmtpError): void => {
      isOpen = false
      connection.close()
      resolve({
        ok: false,
        outcome: serverFault(error, stageOf(error, connection.stage === 'connected')),
      })
    }
    connection.on('error', failed)
    connection.on('end', () => {
      isOpen = false
    })
    const ready = (): void =>
      resolve({
        ok: true,
        session: {
          close: () => {
            isOpen = false
            connection.quit()
          },
          isOpen: () => isOpen,
          send: async (envelope, message) => {
            const outcome = await sendOne(connection, envelope, message)
            const isReusable =
              isOpen &&
              (outcome.kind === 'accepted' ||
                ((outcome.kind === 'deferred' || outcome.kind === 'rejected') &&
                  (await reset(connection))))
            if (!isReusable) {
              isOpen = false
              connection.close()
            }
            return outcome
          },
        },
      })
    connection.connect((error) => {
      if (error) {
        return failed(error)
      }
      if (!server.login) {
        return ready()
      }
      const { password, user } = server.login
      connection.login({ credentials: { pass: password, user } }, (refused) =>
        refused ? failed(refused) : ready(),
      )
    })
  })

const reset = (connection: SMTPConnection): Promise<boolean> =>
  new Promise((resolve) => {
    connection.once('end', () => resolve(false))
    connection.reset((error) => resolve(!error))
  })

/**
 * Hands over one mail. The message pretends to be a stream, because the moment it is asked for is
 * the moment the server has agreed to DATA, and the end of its copy is the final dot.
 */
const sendOne = (
  connection: SMTPConnection,
  envelope: Envelope,
  message: Outgoing,
): Promise<SendOutcome> =>
  new Promise((resolve) => {
    let stage: 'after-dot' | 'before-dot' = 'before-dot'
    const source = {
      pipe: (target: { end: () => void } & Writable) => {
        target.once('end', () => {
          stage = 'after-dot'
        })
        target.write(message)
        target.end()
        return target
      },
    } as unknown as Readable
    connection.send(
      {
        dsn: envelope.id
          ? { id: envelope.id, notify: ['failure', 'delay'], return: 'headers' }
          : undefined,
        from: envelope.from,
        size: message.length,
        to: [envelope.to],
      },
      source,
      (error, info) => {
        if (error) {
          return resolve(outcomeOfError({ error, recipient: envelope.to, stage }))
        }
        const response = info?.response ?? ''
        resolve({ kind: 'accepted', reply: parseReply({ recipient: envelope.to, response }) })
      },
    )
  })

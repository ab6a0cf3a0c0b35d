import type { Socket } from 'node:net'

import SMTPConnection from 'nodemailer/lib/smtp-connection'

import type { ServerOutcome, SmtpError } from './outcomes.js'
import type { SmtpSession } from './session.js'
import type { SmtpServer, SmtpStage } from './types.js'

import { isTlsFault, serverFault } from './outcomes.js'
import { createSession } from './session.js'

/** Longest waits, in milliseconds. */
export type SmtpTimeouts = {
  /** Without an answer to a command (RFC 5321 4.5.3.2 has 2 to 5 minutes). @default 2 minutes */
  command?: number
  /** @default 30 seconds */
  connect?: number
  /** @default 30 seconds */
  greeting?: number
  /** Without an answer to the final dot (RFC 5321 4.5.3.2.6). @default 10 minutes */
  idle?: number
}

export type OpenResult = { ok: false; outcome: ServerOutcome } | { ok: true; session: SmtpSession }

const second = 1000

const stageOf = (error: SmtpError, isConnected: boolean): SmtpStage => {
  if (isTlsFault(error)) {
    return 'tls'
  }
  return error.code === 'EAUTH' || error.code === 'ENOAUTH'
    ? 'login'
    : isConnected
      ? 'greeting'
      : 'connect'
}

type Listener = (...args: unknown[]) => void

/** What is used of a connection of nodemailer to take its socket over. */
type Inner = {
  _onSocketClose: Listener
  _onSocketData: Listener
  _onSocketEnd: Listener
  _onSocketError: Listener
  _onSocketTimeout: Listener
  _socket: Socket
  _supportedExtensions: string[]
}

/** Takes the socket and what the server offers; nodemailer hears nothing of it from then on. */
const takeOver = (connection: SMTPConnection): Pick<Inner, '_socket' | '_supportedExtensions'> => {
  const inner = connection as unknown as Inner
  const socket = inner._socket
  socket.removeListener('data', inner._onSocketData)
  socket.removeListener('close', inner._onSocketClose)
  socket.removeListener('end', inner._onSocketEnd)
  socket.removeListener('timeout', inner._onSocketTimeout)
  socket.removeListener('error', inner._onSocketError)
  return inner
}

/**
 * Connects, greets, turns TLS on and logs in, all by nodemailer; the mails are for a session of our
 * own. Resolves in every case; what failed is in the result.
 */
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
      socketTimeout: timeouts?.idle ?? 120 * second,
    })
    const failed = (error: SmtpError): void => {
      connection.close()
      resolve({
        ok: false,
        outcome: serverFault(error, stageOf(error, connection.stage === 'connected')),
      })
    }
    connection.on('error', failed)
    const ready = (): void => {
      const { _socket: socket, _supportedExtensions: offered } = takeOver(connection)
      const extensions = {
        dsn: offered.includes('DSN'),
        pipelining: offered.includes('PIPELINING'),
        size: offered.includes('SIZE'),
      }
      const patience = {
        command: timeouts?.command ?? timeouts?.idle ?? 120 * second,
        dot: timeouts?.idle ?? 600 * second,
      }
      resolve({ ok: true, session: createSession({ extensions, patience, socket }) })
    }
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

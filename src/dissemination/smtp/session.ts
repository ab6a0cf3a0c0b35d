import type { Socket } from 'node:net'

import { TLSSocket } from 'node:tls'

import type { Extensions } from './commands.js'
import type { Mail } from './conversation.js'
import type { SendOutcome } from './types.js'

import { isPlain } from './commands.js'
import { createConversation, notSent } from './conversation.js'

/** An open session with a server. */
export type SmtpSession = {
  close: () => void
  /** How many mails it takes at once: the next one's envelope travels with the last one's end. */
  depth: number
  /** Whether it runs over TLS. */
  isEncrypted: boolean
  /** False once the session cannot carry another mail. */
  isOpen: () => boolean
  send: (mail: Mail) => Promise<SendOutcome>
}

/**
 * Carries mails over a socket that is greeted and logged in. Knows at every moment how far each
 * mail is: only after its final dot can the server have it.
 *
 * With PIPELINING (RFC 2920) the commands of a mail leave together, and with the content of the
 * mail before it, so that a mail costs one round trip.
 *
 * @param args.patience milliseconds without an answer: to a command, to the final dot
 */
export const createSession = (args: {
  extensions: Extensions
  patience: { command: number; dot: number }
  socket: Socket
}): SmtpSession => {
  const conversation = createConversation(args)
  return {
    close: conversation.close,
    depth: args.extensions.pipelining ? 2 : 1,
    isEncrypted: args.socket instanceof TLSSocket,
    isOpen: conversation.isOpen,
    send: (mail) => (isPlain(mail.envelope) ? conversation.carry(mail) : Promise.resolve(notSent)),
  }
}

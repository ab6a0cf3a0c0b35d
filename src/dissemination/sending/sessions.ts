import type { SmtpSession, SmtpTimeouts } from '../smtp/openConnection.js'
import type { SendOutcome, SmtpServer } from '../smtp/types.js'

import { openConnection } from '../smtp/openConnection.js'

export type ServerTrouble = Extract<SendOutcome, { kind: 'server' }>

/** Sessions with one server, kept open between mails and between batches. */
export type Sessions = {
  close: () => void
  give: (session: SmtpSession) => void
  size: number
  take: () => Promise<ServerTrouble | SmtpSession>
}

/** After so many mails a session is left, as servers end long ones on their own terms. */
const mailsPerSession = 1000

/** Up to `size` sessions, opened when they are needed. */
export const createSessions = (args: {
  name: string
  server: SmtpServer
  size: number
  timeouts?: SmtpTimeouts
}): Sessions => {
  const idle: SmtpSession[] = []
  const used = new WeakMap<SmtpSession, number>()
  return {
    close: () => idle.splice(0).forEach((session) => session.close()),
    give: (session) => {
      const mails = (used.get(session) ?? 0) + 1
      used.set(session, mails)
      if (!session.isOpen()) {
        return
      }
      if (mails >= mailsPerSession) {
        session.close()
      } else {
        idle.push(session)
      }
    },
    size: args.size,
    take: async () => {
      for (let session = idle.pop(); session; session = idle.pop()) {
        if (session.isOpen()) {
          return session
        }
      }
      const opened = await openConnection(args)
      return opened.ok ? opened.session : opened.outcome
    },
  }
}

import type { SmtpTimeouts } from '../smtp/openConnection.js'
import type { ServerOutcome } from '../smtp/outcomes.js'
import type { SmtpSession } from '../smtp/session.js'
import type { SmtpServer } from '../smtp/types.js'

import { openConnection } from '../smtp/openConnection.js'

export type ServerTrouble = ServerOutcome

/** Sessions with one server, kept open between mails and between batches. */
export type Sessions = {
  close: () => void
  give: (session: SmtpSession) => void
  /** How many mails may be on their way at once. */
  places: () => number
  /** `onlyTLS`: a session over TLS or none. */
  take: (how?: { onlyTLS?: boolean }) => Promise<ServerTrouble | SmtpSession>
}

/** The same sessions, but over TLS alone. */
export const overTLS = (sessions: Sessions): Sessions => ({
  ...sessions,
  take: () => sessions.take({ onlyTLS: true }),
})

/** After so many mails a session is left, as servers end long ones on their own terms. */
const mailsPerSession = 1000

type Held = { inHand: number; mails: number; session: SmtpSession }

/** Up to `size` sessions, opened when they are needed. The least busy one is given. */
export const createSessions = (args: {
  name: string
  server: SmtpServer
  size: number
  timeouts?: SmtpTimeouts
}): Sessions => {
  const held = new Map<SmtpSession, Held>()
  let opening = 0
  let depth = 1

  const leastBusy = (onlyTLS: boolean): Held | undefined => {
    let found: Held | undefined
    for (const each of held.values()) {
      if (!each.session.isOpen()) {
        held.delete(each.session)
      } else if (
        each.inHand < each.session.depth &&
        each.mails < mailsPerSession &&
        (!onlyTLS || each.session.isEncrypted) &&
        (!found || each.inHand < found.inHand)
      ) {
        found = each
      }
    }
    return found
  }

  const use = (each: Held): SmtpSession => {
    each.inHand += 1
    each.mails += 1
    return each.session
  }

  const open = async (onlyTLS: boolean): Promise<ServerTrouble | SmtpSession> => {
    opening += 1
    try {
      const opened = await openConnection({
        ...args,
        server: onlyTLS ? { ...args.server, tls: 'required' } : args.server,
      })
      if (!opened.ok) {
        return opened.outcome
      }
      const each = { inHand: 0, mails: 0, session: opened.session }
      held.set(opened.session, each)
      depth = Math.max(depth, opened.session.depth)
      return use(each)
    } finally {
      opening -= 1
    }
  }

  return {
    close: () => {
      held.forEach(({ session }) => session.close())
      held.clear()
    },
    give: (session) => {
      const each = held.get(session)
      if (!each) {
        return
      }
      each.inHand -= 1
      if (!session.isOpen()) {
        held.delete(session)
      } else if (each.inHand === 0 && each.mails >= mailsPerSession) {
        held.delete(session)
        session.close()
      }
    },
    places: () => args.size * depth,
    take: async ({ onlyTLS = false } = {}) => {
      const found = leastBusy(onlyTLS)
      return found && (found.inHand === 0 || held.size + opening >= args.size)
        ? use(found)
        : open(onlyTLS)
    },
  }
}

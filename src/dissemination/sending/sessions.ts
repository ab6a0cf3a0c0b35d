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

/** The same sessions, but over TLS alone whenever that is demanded. */
export const overTLS = (sessions: Sessions, isDemanded: () => boolean): Sessions => ({
  ...sessions,
  take: () => sessions.take({ onlyTLS: isDemanded() }),
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
  const waiting: (() => void)[] = []

  /** Those that wait for a session look again. */
  const wake = (): void => waiting.splice(0).forEach((look) => look())

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
      wake()
    }
  }

  const isFull = (): boolean => held.size + opening >= args.size

  /** Waits for a session to come free, or makes room where none of them will do. */
  const waitForRoom = async (): Promise<void> => {
    const idle = [...held.values()].find(({ inHand }) => inHand === 0)
    if (idle) {
      held.delete(idle.session)
      return idle.session.close()
    }
    await new Promise<void>((look) => waiting.push(look))
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
      wake()
    },
    places: () => args.size * depth,
    take: async ({ onlyTLS = false } = {}) => {
      for (;;) {
        const found = leastBusy(onlyTLS)
        if (found && (found.inHand === 0 || isFull())) {
          return use(found)
        }
        if (!isFull()) {
          return open(onlyTLS)
        }
        await waitForRoom()
      }
    },
  }
}

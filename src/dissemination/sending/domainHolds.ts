import type { Payload } from 'payload'

import type { RefusalClass, SendOutcome } from '../smtp/types.js'

import { hasCome } from '../hasCome.js'
import { backoffMs, longestBackoffMs } from '../outbox/backoff.js'

/** So many mails put off one after another are the domain's trouble and not theirs. */
const inARow = 5

/** A full or missing mailbox, or a mail that is put off for what it is, says nothing of others. */
const ofDomain = new Set<RefusalClass>(['other', 'policy'])

type Standing = { holds: number; putOff: number; until: number }

const isHeld = ({ until }: Standing, now: Date): boolean =>
  !hasCome(new Date(until), now, longestBackoffMs)

/** Which domains are let be for a while, as they put off one mail after another. */
export type DomainHolds = {
  /**
   * Takes note of what became of a mail.
   *
   * @param args.chance 0 to 1, spreads the ends of holds
   * @returns whether the domain is let be from now on
   */
  note: (args: { chance: number; domain: string; now: Date; outcome: SendOutcome }) => boolean
  /** Until when a domain is let be; null where it is not. */
  until: (domain: string, now: Date) => Date | null
}

/**
 * Holds a domain back, longer each time, until it accepts a mail. After a hold the first mail that
 * is put off begins the next one.
 */
export const createDomainHolds = (): DomainHolds => {
  const domains = new Map<string, Standing>()
  return {
    note: ({ chance, domain, now, outcome }) => {
      if (outcome.kind === 'accepted') {
        domains.delete(domain)
      }
      if (outcome.kind !== 'deferred' || !ofDomain.has(outcome.class)) {
        return false
      }
      const standing = domains.get(domain) ?? { holds: 0, putOff: 0, until: 0 }
      domains.set(domain, standing)
      // What was on its way when the hold began is no further sign.
      standing.putOff += isHeld(standing, now) ? 0 : 1
      if (standing.putOff < inARow) {
        return false
      }
      standing.holds += 1
      standing.putOff = inARow - 1
      standing.until = now.getTime() + backoffMs(standing.holds, chance)
      return true
    },
    until: (domain, now) => {
      const standing = domains.get(domain)
      return standing && isHeld(standing, now) ? new Date(standing.until) : null
    },
  }
}

const known = new WeakMap<Payload, DomainHolds>()

/** What this process knows of domains, whichever sending it learnt it from. */
export const domainHoldsOf = (payload: Payload): DomainHolds => {
  const holds = known.get(payload) ?? createDomainHolds()
  known.set(payload, holds)
  return holds
}

/** How fast mails may leave; null for as fast as the server takes them. */
export type Rates = {
  /** Of all workers together. */
  perSecond: null | number
  /** To one domain, of all workers together. */
  perDomainAndMinute: null | number
}

type Bucket = { at: number; tokens: number }

const longestWaitMs = 1000

/**
 * Lets mails go at these rates (token buckets, filled evenly; a pause saves up no more than a
 * second's mails, so there are no bursts). Each of several workers takes its share.
 */
export const createRates = (rates: Rates, clock: () => number = () => performance.now()) => {
  const domains = new Map<string, Bucket>()
  const all: Bucket = { at: clock(), tokens: 1 }
  let workers = 1

  const filled = (bucket: Bucket, perMs: number, most: number): Bucket => {
    const now = clock()
    bucket.tokens = Math.min(most, bucket.tokens + (now - bucket.at) * perMs)
    bucket.at = now
    return bucket
  }
  const global = (): Bucket | null => {
    const rate = rates.perSecond === null ? null : rates.perSecond / workers
    return rate === null ? null : filled(all, rate / 1000, Math.max(1, rate))
  }
  const ofDomain = (domain: string): Bucket | null => {
    const rate = rates.perDomainAndMinute === null ? null : rates.perDomainAndMinute / workers
    if (rate === null) {
      return null
    }
    const bucket = domains.get(domain) ?? { at: clock(), tokens: 1 }
    domains.set(domain, bucket)
    return filled(bucket, rate / 60_000, Math.max(1, rate / 60))
  }

  return {
    /** Takes the mails that may leave now out of a queue, up to a number. */
    draw: <T>(queue: T[], count: number, domainOf: (each: T) => string): T[] => {
      const drawn: T[] = []
      const kept: T[] = []
      for (const [index, each] of queue.entries()) {
        const whole = global()
        const own = ofDomain(domainOf(each))
        if (drawn.length >= count || (whole && whole.tokens < 1)) {
          kept.push(...queue.slice(index))
          break
        }
        if (own && own.tokens < 1) {
          kept.push(each)
          continue
        }
        drawn.push(each)
        if (whole) {
          whole.tokens -= 1
        }
        if (own) {
          own.tokens -= 1
        }
      }
      queue.splice(0, queue.length, ...kept)
      return drawn
    },
    /** How many workers share the rates now. */
    share: (count: number): void => {
      workers = Math.max(1, count)
    },
    /** When to look again after nothing could be drawn, in milliseconds. */
    waitMs: (): number => {
      const rate = rates.perSecond === null ? Infinity : rates.perSecond / workers
      return Math.min(longestWaitMs, Math.max(20, 1000 / rate))
    },
  }
}

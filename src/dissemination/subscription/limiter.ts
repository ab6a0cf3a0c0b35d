/** Counts what one source asks for in a span of time. Holds no address longer than that. */
export const createLimiter = (args: { clock: () => Date; most: number; spanMs: number }) => {
  const { clock, most, spanMs } = args
  let began = 0
  let counts = new Map<string, number>()
  return {
    /** Whether the source may ask once more now. */
    admits: (source: string): boolean => {
      const now = clock().getTime()
      if (Math.abs(now - began) > spanMs) {
        began = now
        counts = new Map()
      }
      const count = (counts.get(source) ?? 0) + 1
      counts.set(source, count)
      return count <= most
    },
  }
}

export type Limiter = ReturnType<typeof createLimiter>

/**
 * Who asks, as the nearest proxy saw it: the last entry of `X-Forwarded-For`, as a sender can make up
 * all the others. Without a proxy everybody is one source.
 */
export const sourceOf = (headers: Headers): string =>
  headers.get('x-forwarded-for')?.split(',').at(-1)?.trim().slice(0, 64) || 'direct'

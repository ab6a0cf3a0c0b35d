const minute = 60_000
const longestWait = 240 * minute

/** The longest that `backoffMs` gives. */
export const longestBackoffMs = longestWait * 1.25

/**
 * How long to wait after something was put off for the nth time, in milliseconds: 1 minute, doubled
 * each time up to 4 hours, a quarter more or less so that they do not bunch.
 *
 * @param chance 0 to 1
 */
export const backoffMs = (time: number, chance: number): number =>
  Math.min(minute * 2 ** (time - 1), longestWait) * (0.75 + chance / 2)

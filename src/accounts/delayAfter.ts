const freeFailures = 5
const longestDelayMs = 8000

/** How long the next attempt on an account waits after so many failures. Never a refusal. */
export const delayAfter = (failures: number): number =>
  failures < freeFailures ? 0 : Math.min(longestDelayMs, 500 * 2 ** (failures - freeFailures))

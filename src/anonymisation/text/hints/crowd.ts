import type { Detail } from './types.js'

/** Adults of a region, when no place is told. */
const REGION = 700_000

/** The share of a region's people whom the details fit together, times their number; may be below 1. */
export const expected = (details: readonly Pick<Detail, 'kind' | 'most' | 'share'>[]): number => {
  const place = Math.min(REGION, ...details.map(({ most }) => most))
  // Each kind counts once: two roles in a passage are rather two people's.
  const shares = new Map<string, number>()
  for (const { kind, share } of details) {
    shares.set(kind, Math.min(share, shares.get(kind) ?? 1))
  }
  return [...shares.values()].reduce((all, share) => all * share, place)
}

/** About how many people the details fit together; at least 1. */
export const fitsOf = (details: readonly Detail[]): number =>
  Math.max(1, Math.round(expected(details)))

import type { Release } from '../../releases/index.js'

/** When readers may see a release, in milliseconds since 1970: once released and its embargo over. */
export const visibleFrom = ({
  embargoUntil,
  releasedAt,
}: Pick<Release, 'embargoUntil' | 'releasedAt'>): number =>
  Math.max(new Date(releasedAt).getTime(), embargoUntil ? new Date(embargoUntil).getTime() : 0)

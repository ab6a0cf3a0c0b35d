/** Between two commits at most, in milliseconds, while results wait for one. */
const commitEveryMs = 1500

/** What a worker has in hand is what leaves in this time, in milliseconds. */
const handMs = 3000
const mostInHand = 3000

/**
 * How many mails to have in hand, by how fast they leave: a commit waits for the disk, and what it
 * costs is shared by all the mails in it. Never fewer than twice what is on the way at once.
 */
export const createPace = (clock: () => number = () => performance.now()) => {
  let last = clock()
  let hand = 0
  return {
    /** Takes note of a commit that settled so many mails. */
    committed: (settled: number): void => {
      const now = clock()
      const wanted = (settled / Math.max(1, now - last)) * handMs
      last = now
      hand = hand === 0 ? wanted : (hand + wanted) / 2
    },
    inHand: (places: number): number => Math.max(2 * places, Math.min(Math.ceil(hand), mostInHand)),
    isDue: (): boolean => clock() - last >= commitEveryMs,
  }
}

/** How often it is asked, in milliseconds. */
export const askEveryMs = 300

/** Without an answer for so long, nothing more may begin, in milliseconds. */
const longestSilenceMs = 10 * askEveryMs

/**
 * Asks several times a second whether mails may still leave, whatever else waits for the database:
 * a pause or a withdrawal reaches what is in hand, too. While the database gives no answer, nothing
 * is known of either.
 *
 * @param args.onAnswer called with each answer
 */
export const createWatch = (args: {
  clock?: () => number
  mayGoOn: () => Promise<boolean>
  onAnswer: (mayGoOn: boolean) => void
  onFailure: (error: unknown) => void
}) => {
  const { clock = () => performance.now(), mayGoOn, onAnswer, onFailure } = args
  let heardAt = clock()
  let askedAt: null | number = null

  const heard = (): void => {
    heardAt = clock()
  }

  const ask = async (): Promise<void> => {
    // What is never answered, over a connection that is gone, is asked again.
    const isAsking = askedAt !== null && clock() - askedAt < longestSilenceMs
    if (isAsking || clock() - heardAt < askEveryMs) {
      return
    }
    const own = clock()
    askedAt = own
    try {
      const answer = await mayGoOn()
      heard()
      onAnswer(answer)
    } catch (error) {
      onFailure(error)
    } finally {
      askedAt = askedAt === own ? null : askedAt
    }
  }

  const asking = setInterval(() => void ask(), askEveryMs)
  return {
    close: (): void => clearInterval(asking),
    /** Takes note that somebody else was just told that they may. */
    heard,
    /** Whether there was no answer for too long. */
    isSilent: (): boolean => clock() - heardAt >= longestSilenceMs,
  }
}

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
  let isAsking = false

  const heard = (): void => {
    heardAt = clock()
  }

  const ask = async (): Promise<void> => {
    if (isAsking || clock() - heardAt < askEveryMs) {
      return
    }
    isAsking = true
    try {
      const answer = await mayGoOn()
      heard()
      onAnswer(answer)
    } catch (error) {
      onFailure(error)
    } finally {
      isAsking = false
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

/** Waits until it is woken, or for a while at most. */
export const createSleep = (longestMs: number) => {
  let wake: () => void = () => undefined
  return {
    untilWoken: (): Promise<void> =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, longestMs)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      }),
    wake: (): void => wake(),
  }
}

const waiting: (() => void)[] = []
let running = 0

/** Runs a task when fewer than `places` are running; in the order in which they came. */
export const oneOf = async <T>(places: number, task: () => Promise<T>): Promise<T> => {
  if (running >= places) {
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else {
    running += 1
  }
  try {
    return await task()
  } finally {
    const next = waiting.shift()
    if (next) {
      next()
    } else {
      running -= 1
    }
  }
}

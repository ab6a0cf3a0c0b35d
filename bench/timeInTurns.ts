import { median } from './corpus/measure.js'

/** The milliseconds of each run of each work, taken in turns so that all meet the same machine. */
export const timesInTurns = async (
  runs: number,
  works: (() => Promise<unknown>)[],
): Promise<number[][]> => {
  const times: number[][] = works.map(() => [])
  for (let run = 0; run < runs; run += 1) {
    for (const offset of works.keys()) {
      const index = (run + offset) % works.length
      const start = performance.now()
      await works[index]?.()
      times[index]?.push(performance.now() - start)
    }
  }
  return times
}

/** The median milliseconds of each work; the first tenth of the runs warms up. */
export const timeInTurns = async (
  runs: number,
  works: (() => Promise<unknown>)[],
): Promise<number[]> =>
  (await timesInTurns(runs, works)).map((times) =>
    median(times.slice(Math.floor(times.length / 10))),
  )

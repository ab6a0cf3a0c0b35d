import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

export type Figure = {
  goal: number | null
  holds: boolean | null
  name: string
  unit: string
  value: number
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000

export const atLeast = (name: string, value: number, unit: string, goal: number): Figure => ({
  name,
  goal,
  holds: value >= goal,
  unit,
  value: round(value),
})

export const atMost = (name: string, value: number, unit: string, goal: number): Figure => ({
  name,
  goal,
  holds: value <= goal,
  unit,
  value: round(value),
})

/** Milliseconds of processor time that a piece of work takes, so that other programs do not count. */
export const timed = (work: () => void): number => {
  const start = process.cpuUsage()
  work()
  const { system, user } = process.cpuUsage(start)
  return (system + user) / 1000
}

export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

export const percentile = (values: number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** Bytes in use after garbage collection, typed arrays included. */
export const heapInUse = (): number => {
  collect()
  const { arrayBuffers, heapUsed } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

export const megabytes = (text: string): number => Buffer.byteLength(text) / 1e6

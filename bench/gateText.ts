import { spawnSync } from 'node:child_process'

import { createRegister, findKnown, updateRegister } from '../src/anonymisation/text/index.js'
import { type GeneratedIdentity, generateIdentities } from './corpus/identities.js'
import {
  atLeast,
  atMost,
  type Figure,
  median,
  megabytes,
  percentile,
  timed,
} from './corpus/measure.js'
import { prose } from './corpus/prose.js'

const RUNS = 5
const REPORTS = 60
const MANY = 10_000

/** Median speed over several scans of one text, in MB (UTF-8) a second. */
const speed = (count: number, text: string): number => {
  const register = createRegister(generateIdentities(count))
  findKnown(register, text)
  const times = Array.from({ length: RUNS }, () => timed(() => findKnown(register, text)))
  return (megabytes(text) / median(times)) * 1000
}

const building = (): Figure[] => {
  const people: GeneratedIdentity[] = JSON.parse(JSON.stringify(generateIdentities(MANY)))
  createRegister(people.slice(0, 500))
  let register = createRegister([])
  const took = timed(() => {
    register = createRegister(people)
  })
  const updates = people
    .slice(0, 9)
    .map((person) => timed(() => updateRegister(register, { put: [{ ...person, given: 'Ким' }] })))
  return [
    atMost('index of 10,000 identities', took, 'ms', 1000),
    atMost('heap of the index', heapOfIndex(MANY) / 1e6, 'MB', 150),
    atMost('one identity changed', median(updates), 'ms', 20),
  ]
}

const heapOfIndex = (count: number): number => {
  const { stdout } = spawnSync(
    process.execPath,
    ['scripts/run.mjs', 'bench/indexHeap.ts', String(count)],
    { encoding: 'utf8' },
  )
  return (JSON.parse(stdout) as { heap: number }).heap
}

/** The scan of plain text by the register: what the gate does once it has decoded something. */
export const gateTextFigures = (): Figure[] => {
  const people = generateIdentities(MANY)
  const text = prose(2_000_000, people)
  const report = createRegister(people)
  findKnown(report, prose(400_000, people, 11))
  const latencies = Array.from({ length: REPORTS }, (_, index) => {
    const page = prose(20_000, people, 100 + index)
    return timed(() => findKnown(report, page))
  })
  const [few, some, many] = [1000, MANY, 100_000].map((count) => speed(count, text))
  return [
    ...building(),
    atLeast('plain text, 10,000 identities', some ?? 0, 'MB/s', 5),
    atMost('20 kB report, p95', percentile(latencies, 0.95), 'ms', 20),
    atMost('time per MB, 100,000 against 1,000 identities', (few ?? 0) / (many ?? 1), 'times', 2),
  ]
}

import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'

import type { SendOutcome } from '../smtp/types.js'
import type { ProcessMark } from './process.js'

import { endLine, fileOf } from './journal.js'
import { hasEnded } from './process.js'

/** What a worker that ended had done with its attempts. */
export type Remains = {
  /** Attempts whose content began to leave, with the answer if there was one. */
  begun: Map<string, null | SendOutcome>
}

const longestMark = 512

/** The first line of a journal, and whether the last one says that it is over; the rest may be long. */
const endsOf = (
  directory: string,
  worker: string,
): { isOver: boolean; mark: ProcessMark } | null => {
  let handle: number | undefined
  try {
    handle = openSync(fileOf(directory, worker), 'r')
    const start = Buffer.alloc(longestMark)
    const [first = ''] = start
      .toString('utf8', 0, readSync(handle, start, 0, longestMark, 0))
      .split('\n')
    const last = Buffer.alloc(endLine.length + 1)
    readSync(handle, last, 0, last.length, fstatSync(handle).size - last.length)
    return { isOver: last.toString() === `\n${endLine}`, mark: JSON.parse(first) as ProcessMark }
  } catch {
    return null
  } finally {
    if (handle !== undefined) {
      closeSync(handle)
    }
  }
}

/** Whether a worker has certainly ended; false where this process cannot know. */
export const workerHasEnded = (directory: string, worker: string): boolean => {
  const ends = endsOf(directory, worker)
  return ends !== null && (ends.isOver || hasEnded(ends.mark))
}

/** What a worker that has certainly ended left in its journal; null where that cannot be known. */
export const remainsOf = (directory: string, worker: string): null | Remains => {
  if (!workerHasEnded(directory, worker)) {
    return null
  }
  const begun: Remains['begun'] = new Map()
  // A line that its end is missing of was never finished.
  const lines = readFileSync(fileOf(directory, worker), 'utf8').split('\n').slice(1, -1)
  for (const line of lines) {
    const [kind, attempt = ''] = line.split(' ', 2)
    if (kind === endLine.trim()) {
      continue
    }
    begun.set(
      attempt,
      kind === 'o' ? (JSON.parse(line.slice(attempt.length + 3)) as SendOutcome) : null,
    )
  }
  return { begun }
}

/** Longer than any mail is tried for. */
const keptMs = 7 * 24 * 3600_000

/** Removes old journals of workers that ended: nothing they had in hand can be open any more. */
export const clearJournals = (directory: string, now: Date): void => {
  try {
    for (const name of readdirSync(directory)) {
      const worker = name.replace(/\.journal$/, '')
      const file = path.join(directory, name)
      const isOld = now.getTime() - statSync(file).mtimeMs > keptMs
      if (worker !== name && isOld && workerHasEnded(directory, worker)) {
        rmSync(file, { force: true })
      }
    }
  } catch {
    // There is no directory yet: nothing to clear.
  }
}

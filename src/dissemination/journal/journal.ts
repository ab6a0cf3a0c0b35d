import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'

import type { SendOutcome } from '../smtp/types.js'
import type { ProcessMark } from './process.js'

import { hasEnded, ownMark } from './process.js'

/** What a worker that ended had done with its attempts. */
export type Remains = {
  /** Attempts whose content began to leave, with the answer if there was one. */
  begun: Map<string, null | SendOutcome>
}

/** Keeps what a worker does between two commits, so that its end leaves little in doubt. */
export type Journal = {
  begin: (attempt: string) => void
  /** Deletes the file, when everything in it is stored. */
  close: () => void
  outcome: (attempt: string, outcome: SendOutcome) => void
}

const none: Journal = { begin: () => undefined, close: () => undefined, outcome: () => undefined }

const fileOf = (directory: string, worker: string): string =>
  path.join(directory, `${worker.replace(/[^\w-]/g, '_')}.journal`)

/**
 * Opens the journal of a worker: a file that each attempt is noted in before its content leaves,
 * and each answer as it comes. What was written survives the process (not the machine, whose start
 * is noted in it, too). Without a place for it, attempts of a killed worker stay unknown.
 */
export const openJournal = (directory: string, worker: string): Journal => {
  const mark = ownMark()
  if (!mark) {
    return none
  }
  const file = fileOf(directory, worker)
  let handle: number
  try {
    mkdirSync(directory, { mode: 0o700, recursive: true })
    handle = openSync(file, 'ax', 0o600)
    writeSync(handle, `${JSON.stringify(mark)}\n`)
  } catch {
    return none
  }
  return {
    begin: (attempt) => {
      writeSync(handle, `b ${attempt}\n`)
    },
    close: () => {
      closeSync(handle)
      rmSync(file, { force: true })
    },
    outcome: (attempt, outcome) => {
      writeSync(handle, `o ${attempt} ${JSON.stringify(outcome)}\n`)
    },
  }
}

const linesOf = (
  directory: string,
  worker: string,
): { lines: string[]; mark: ProcessMark } | null => {
  try {
    const [first = '', ...lines] = readFileSync(fileOf(directory, worker), 'utf8').split('\n')
    // A line that its end is missing of was never finished.
    return { lines: lines.slice(0, -1), mark: JSON.parse(first) as ProcessMark }
  } catch {
    return null
  }
}

/** Whether a worker has certainly ended; false where this process cannot know. */
export const workerHasEnded = (directory: string, worker: string): boolean => {
  const read = linesOf(directory, worker)
  return read !== null && hasEnded(read.mark)
}

/** What a worker that has certainly ended left in its journal; null where that cannot be known. */
export const remainsOf = (directory: string, worker: string): null | Remains => {
  const read = linesOf(directory, worker)
  if (!read || !hasEnded(read.mark)) {
    return null
  }
  const begun: Remains['begun'] = new Map()
  for (const line of read.lines) {
    const [kind, attempt = ''] = line.split(' ', 2)
    begun.set(
      attempt,
      kind === 'o' ? (JSON.parse(line.slice(attempt.length + 3)) as SendOutcome) : null,
    )
  }
  return { begun }
}

/** Removes journals of workers that ended, once nothing they had in hand is open. */
export const clearJournals = (directory: string): void => {
  try {
    for (const name of readdirSync(directory)) {
      const worker = name.replace(/\.journal$/, '')
      if (worker !== name && workerHasEnded(directory, worker)) {
        rmSync(path.join(directory, name), { force: true })
      }
    }
  } catch {
    // There is no directory yet: nothing to clear.
  }
}

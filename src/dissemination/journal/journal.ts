import { closeSync, ftruncateSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

import type { SendOutcome } from '../smtp/types.js'

import { ownMark } from './process.js'

/** Keeps what a worker does between two commits, so that its end leaves little in doubt. */
export type Journal = {
  /** Resolves once it is written that the content of an attempt begins to leave. */
  begin: (attempt: string) => Promise<void>
  /** Deletes the file, when everything in it is stored. */
  close: () => void
  /** Leaves the file to whoever settles what it tells of: its worker does no more. */
  end: () => void
  outcome: (attempt: string, outcome: SendOutcome) => void
}

const none: Journal = {
  begin: () => Promise.resolve(),
  close: () => undefined,
  end: () => undefined,
  outcome: () => undefined,
}

export const fileOf = (directory: string, worker: string): string =>
  path.join(directory, `${worker.replace(/[^\w-]/g, '_')}.journal`)

/** The last line of a journal whose worker did no more, though its process may live on. */
export const endLine = 'e\n'

/**
 * Writes whole lines or nothing: on a full disk a part may be written, which would hide that a mail
 * began to leave, or what follows.
 */
const createAppender = (handle: number) => {
  let size = 0
  return (text: string): void => {
    const octets = Buffer.from(text)
    let written = 0
    try {
      written = writeSync(handle, octets)
    } finally {
      if (written < octets.length) {
        ftruncateSync(handle, size)
      }
    }
    if (written < octets.length) {
      throw new Error('The journal takes no more lines.')
    }
    size += written
  }
}

type Begun = { reject: (error: unknown) => void; resolve: () => void }

/** Writes lines in the order they come, all of one turn of the event loop together. */
const createWriter = (append: (text: string) => void) => {
  let lines: string[] = []
  let begun: Begun[] = []
  const flush = (): void => {
    const [text, waiting] = [lines.join(''), begun]
    lines = []
    begun = []
    if (text === '') {
      return
    }
    try {
      append(text)
      waiting.forEach(({ resolve }) => resolve())
    } catch (error) {
      waiting.forEach(({ reject }) => reject(error))
    }
  }
  const add = (line: string): void => {
    if (lines.push(line) === 1) {
      setImmediate(flush)
    }
  }
  return {
    add,
    addBegun: (line: string): Promise<void> =>
      new Promise((resolve, reject) => {
        begun.push({ reject, resolve })
        add(line)
      }),
    flush,
  }
}

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
  let append: (text: string) => void
  try {
    mkdirSync(directory, { mode: 0o700, recursive: true })
    handle = openSync(file, 'ax', 0o600)
    append = createAppender(handle)
    append(`${JSON.stringify(mark)}\n`)
  } catch {
    return none
  }
  const { add, addBegun, flush } = createWriter(append)
  let isClosed = false
  return {
    begin: (attempt) => addBegun(`b ${attempt}\n`),
    close: () => {
      flush()
      isClosed = true
      closeSync(handle)
      rmSync(file, { force: true })
    },
    end: () => {
      if (isClosed) {
        return
      }
      flush()
      isClosed = true
      try {
        append(endLine)
      } catch {
        // Without its last line it is read once the process has ended.
      }
      closeSync(handle)
    },
    outcome: (attempt, outcome) => {
      add(`o ${attempt} ${JSON.stringify(outcome)}\n`)
    },
  }
}

import { closeSync, ftruncateSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'

import type { SendOutcome } from '../smtp/types.js'

import { JournalUnwritableError } from './errors.js'
import { ownMark, type ProcessMark } from './process.js'

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
      throw new JournalUnwritableError()
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
    } catch {
      waiting.forEach(({ reject }) => reject(new JournalUnwritableError()))
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

/** A disk without room, or one that fails: not the same as no place for a journal at all. */
const isFull = (error: unknown): boolean =>
  ['EDQUOT', 'EIO', 'ENOSPC'].includes((error as NodeJS.ErrnoException).code ?? '')

/** Makes the file, and writes its first line; null where there is no place for it. */
const begun = (file: string, mark: ProcessMark) => {
  let handle: number | undefined
  try {
    mkdirSync(path.dirname(file), { mode: 0o700, recursive: true })
    handle = openSync(file, 'ax', 0o600)
    const append = createAppender(handle)
    append(`${JSON.stringify(mark)}\n`)
    return { append, handle }
  } catch (error) {
    if (handle !== undefined) {
      closeSync(handle)
      rmSync(file, { force: true })
    }
    if (isFull(error) || error instanceof JournalUnwritableError) {
      throw new JournalUnwritableError()
    }
    return null
  }
}

/**
 * Opens the journal of a worker: a file that each attempt is noted in before its content leaves,
 * and each answer as it comes. What was written survives the process (not the machine, whose start
 * is noted in it, too). Without a place for it, attempts of a killed worker stay unknown.
 *
 * @throws JournalUnwritableError where the disk is full
 */
export const openJournal = (directory: string, worker: string): Journal => {
  const mark = ownMark()
  const file = fileOf(directory, worker)
  const opened = mark && begun(file, mark)
  if (!opened) {
    return none
  }
  const { append, handle } = opened
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

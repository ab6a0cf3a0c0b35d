/** Types of which clean copies are made. */
export const cleanableTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/gif',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/plain',
] as const

export type CleanableType = (typeof cleanableTypes)[number]

/**
 * Why a file has no clean copy, or cannot be read: `type` (none that is known), `mismatch` (not what
 * it says it is), `broken`, `encrypted`, `heic`, `macros`, `too-large`, `too-many-pixels`, `too-deep`,
 * `hidden-layers`, `no-text` (letters that only an eye can read), `picture` (one inside in a format
 * that keeps secrets), `tail` (something behind the end), `names` (somebody of the register),
 * `unsure` (the second reader found what should be gone), `too-slow`, `memory`.
 */
export type FileRefusal =
  | 'broken'
  | 'encrypted'
  | 'heic'
  | 'hidden-layers'
  | 'macros'
  | 'memory'
  | 'mismatch'
  | 'names'
  | 'no-text'
  | 'picture'
  | 'tail'
  | 'too-deep'
  | 'too-large'
  | 'too-many-pixels'
  | 'too-slow'
  | 'type'
  | 'unsure'

/** Words to be replaced in a text; `end` is behind the last UTF-16 code unit. */
export type Span = { end: number; replacement: string; start: number }

/** Finds, for each text, the words that name somebody of the register. */
export type Find = (texts: string[]) => Promise<Span[][]> | Span[][]

/** What a cleaning leaves out of the copy, told to whoever uploaded it. */
export type LeftOut =
  | 'annotation'
  | 'attachment'
  | 'comment'
  | 'drawing'
  | 'form'
  | 'hidden-text'
  | 'object'
  | 'script'
  | 'tracked-change'

export type CleanResult = {
  bytes: Uint8Array
  leftOut: LeftOut[]
  /** How many mentions were replaced. */
  redacted: number
  type: CleanableType
}

/** One string out of a file; `where` is a place in it, such as `text` or `metadata`. */
export type Reading = { kind: 'link' | 'name' | 'text'; text: string; where: string }

export type ReadResult = { readings: Reading[]; type: string }

export type FileJob = { bytes: Uint8Array; job: 'clean' | 'read' }

/** What the worker says. */
export type WorkerMessage =
  { ask: string[] } | { done: CleanResult | ReadResult } | { refused: FileRefusal }

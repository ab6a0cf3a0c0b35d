import { stripVTControlCharacters } from 'node:util'

const removed = '[removed]'
const deepest = 4
const codeLike = /^[\x21-\x7e]{0,200}$/
const spokenKeys = new Set([
  'body',
  'data',
  'doc',
  'headers',
  'params',
  'query',
  'req',
  'res',
  'user',
])

const email = /[^\s@<>"']+@[^\s@<>"']+/g
// A migration is named by its moment, which would pass for a telephone number.
const longNumber =
  /\b(20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])_(?:[01]\d|2[0-3])[0-5]\d[0-5]\d_[a-z][a-z_]{0,60})\b|\+?\d(?:[\s().-]?\d){6,}/g
const foreignWord = /(?!\p{ASCII})[\p{L}\p{M}\p{N}][^\s\p{ASCII}]*/gu
// Names of files are what people gave them, or what stands for a person.
const file = /\b(?:File|file) \S+|\S*[\\/]\S*/g
const frame = /^\s+at .*(?::\d+:\d+\)?|<anonymous>\)|\(index \d+\))$/gm

/** A message of the code itself: addresses, long numbers, other scripts and bound values go. */
const redactMessage = (text: string): string =>
  text
    .replace(/\b(?:params|values|detail|key)\s*:[\s\S]*/i, removed)
    .replace(file, removed)
    .replace(email, removed)
    .replace(longNumber, (_, migration?: string) => migration ?? removed)
    .replace(foreignWord, removed)

/**
 * Payload's errors, known by their shape: a command that never loads Payload redacts as well. And
 * ours, which name their code in a message that names nobody.
 */
const isOwn = (error: { code?: unknown } & Error): boolean =>
  ('isOperational' in error && 'isPublic' in error) ||
  (typeof error.code === 'string' && error.message.includes(`(code ${error.code})`))

// Messages of other errors quote what they failed on: a row, a file, a piece of JSON.
const speaksOfCodeOnly = (error: Error): boolean =>
  isOwn(error) || error instanceof TypeError || error instanceof ReferenceError

const quoted = /(['"`]).*?\1/gs

/** The engine and libraries quote what they were given; our own messages quote names alone. */
const messageOf = (error: Error): string => {
  if (!speaksOfCodeOnly(error)) {
    return removed
  }
  const { message } = error
  return redactMessage(isOwn(error) ? message : message.replace(quoted, removed))
}

const framesOf = (stack: string): string => (stack.match(frame) ?? []).join('\n')

/** The message stands before the frames, and may look like some itself. */
const framesOfError = ({ message, stack = '' }: Error): string =>
  framesOf(message ? (stack.split(message).at(-1) ?? '') : stack)

const redactError = (error: Error, depth: number): Record<string, unknown> => {
  const { code } = error as { code?: unknown }
  return {
    type: error.name,
    message: messageOf(error),
    ...(typeof code === 'number' || (typeof code === 'string' && codeLike.test(code))
      ? { code }
      : {}),
    // Payload gives what was asked for as the cause of its own errors.
    ...(error.cause instanceof Error && depth < deepest
      ? { cause: redactError(error.cause, depth + 1) }
      : {}),
    stack: framesOfError(error),
  }
}

const redactObject = (value: object, depth: number): unknown => {
  if (depth >= deepest) {
    return removed
  }
  if (Array.isArray(value)) {
    return value.slice(0, 100).map((each) => redactValue(each, depth + 1))
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      codeLike.test(key) ? key : removed,
      spokenKeys.has(key) ? removed : redactValue(each, depth + 1),
    ]),
  )
}

const redactValue = (value: unknown, depth: number): unknown => {
  if (value instanceof Error) {
    return redactError(value, depth)
  }
  if (value instanceof Date) {
    return value.toISOString()
  }
  if (typeof value === 'string') {
    return codeLike.test(value) && !value.includes('@') ? value : removed
  }
  return typeof value === 'object' && value !== null ? redactObject(value, depth) : value
}

const redactText = (text: string): string => {
  const frames = framesOf(text)
  return frames ? `${removed}\n${frames}` : redactMessage(text)
}

/** Lines by which Next tells how it starts; others may hold anything. */
const ofServer = /^\s*(?:[▲✓⚠○]|- (?:Local|Network))/

/** A request as the development server notes it: addresses hold what was searched for. */
const ofRequest = /^\s*([A-Z]{3,7}) \S+ ([1-5]\d\d) in ([\d.]+ ?(?:ms|s|min))\b/

/** What may be shown of what other code printed: what the server says of itself, and frames. */
export const redactPrinted = (text: string): string => {
  if (text.trim() === '') {
    return ''
  }
  const line = stripVTControlCharacters(text)
  const [, method, status, took] = ofRequest.exec(line) ?? []
  if (method) {
    return `${method} ${status} in ${took}`
  }
  return ofServer.test(line)
    ? line.replace(quoted, removed).replace(email, removed).replace(foreignWord, removed)
    : [removed, framesOf(text)].filter(Boolean).join('\n')
}

/** What may be shown of what was thrown, whatever it is. */
export const redactFault = (fault: unknown): object =>
  fault instanceof Error ? redactError(fault, 0) : { type: typeof fault, message: removed }

/**
 * What may be logged of the arguments of a log call: codes, ids, numbers, types and stack frames,
 * and messages that the code wrote itself. Texts, bound values and what people typed are removed.
 */
export const redactArguments = (args: unknown[]): unknown[] =>
  args.map((argument) => {
    if (typeof argument === 'string') {
      return redactText(argument)
    }
    if (argument instanceof Error) {
      return { err: redactError(argument, 0) }
    }
    if (typeof argument === 'object' && argument !== null) {
      const { msg, ...rest } = argument as { msg?: unknown }
      const kept = redactObject(rest, 0) as object
      return typeof msg === 'string' ? { ...kept, msg: redactText(msg) } : kept
    }
    return argument
  })

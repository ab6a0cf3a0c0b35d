import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'

import {
  applyFindings,
  BadIdentitiesError,
  createRegister,
  detect,
  type DetectOptions,
  type Finding,
  type Mode,
  readIdentities,
  type Register,
  TooIntricateError,
} from '../src/anonymisation/text/index.js'

const USAGE = `usage: anonymise --identities people.json [--mode suggest|strict] < LINES > LINES

Each line in is {"id", "text", "lang"?}, each line out {"id", "text", "findings"}.
A line that cannot be anonymised gives {"id", "error": {"code", "message"}} and exit code 1.
Without a readable register nothing is anonymised, exit code 2.`

/** Longer texts would hold the rest up; nobody writes them. */
const LONGEST = 20_000_000

const exit = { done: 0, someRefused: 1, notStarted: 2 }

class RefusedStartError extends Error {}
class RefusedLineError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly id?: unknown,
  ) {
    super(message)
  }
}

const optionsOf = (args: string[]): { identities: string; mode: Mode } => {
  const { values } = parseArgs({
    args,
    options: { identities: { type: 'string' }, mode: { type: 'string', default: 'suggest' } },
  })
  const { identities, mode } = values
  if (!identities || (mode !== 'suggest' && mode !== 'strict')) {
    throw new RefusedStartError(USAGE)
  }
  return { identities, mode }
}

const registerFrom = (path: string): Register => {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new RefusedStartError('The identities cannot be read: give the path of a JSON file.')
  }
  return createRegister(readIdentities(value))
}

type Line = { id: unknown; language?: string; text: string }

const lineFrom = (source: string): Line => {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch {
    throw new RefusedLineError('not-json', 'The line is not JSON.')
  }
  const { id, lang, text } = (value ?? {}) as Record<string, unknown>
  if (typeof text !== 'string') {
    throw new RefusedLineError('no-text', 'The line has no "text".', id)
  }
  if (text.length > LONGEST) {
    throw new RefusedLineError('too-long', `The text has more than ${LONGEST} characters.`, id)
  }
  return { id, language: typeof lang === 'string' ? lang : undefined, text }
}

const findingsIn = (text: string, id: unknown, options: DetectOptions): Finding[] => {
  try {
    return detect(text, options)
  } catch (error) {
    throw error instanceof TooIntricateError
      ? new RefusedLineError(error.code, error.message, id)
      : error
  }
}

const answerTo = (source: string, register: Register, mode: Mode): object => {
  const { id, language, text } = lineFrom(source)
  const findings = findingsIn(text, id, { language, mode, register })
  return { id, text: applyFindings(text, findings), findings }
}

/** The answer to a line that went wrong, without a word of what stood in it. */
const refusalOf = (error: unknown, line: number): object => {
  const { code, id, message } =
    error instanceof RefusedLineError
      ? error
      : { code: 'failed', id: undefined, message: 'The line could not be anonymised.' }
  return { id, error: { code, line, message } }
}

const run = async (): Promise<number> => {
  const { identities, mode } = optionsOf(process.argv.slice(2))
  const register = registerFrom(identities)
  const lines = createInterface({ crlfDelay: Infinity, input: process.stdin })
  let line = 0
  let refused = 0
  const write = (answer: object): void => {
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) {
      lines.pause()
      process.stdout.once('drain', () => lines.resume())
    }
  }
  lines.on('line', (source) => {
    line += 1
    if (!source.trim()) {
      return
    }
    try {
      write(answerTo(source, register, mode))
    } catch (error) {
      refused += 1
      write(refusalOf(error, line))
    }
  })
  await once(lines, 'close')
  return refused ? exit.someRefused : exit.done
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', () => process.exit(exit.someRefused))

run().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    const told = error instanceof BadIdentitiesError || error instanceof RefusedStartError
    process.stderr.write(`${told ? error.message : USAGE}\n`)
    process.exitCode = exit.notStarted
  },
)

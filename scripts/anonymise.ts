import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'

import {
  createRussianModel,
  modelFileFrom,
  type RussianModel,
  RussianModelError,
} from '../src/anonymisation/model/index.js'
import {
  applyFindings,
  BadIdentitiesError,
  createRegister,
  detect,
  type Finding,
  type Mode,
  readIdentities,
  type Register,
  TooIntricateError,
} from '../src/anonymisation/text/index.js'

const USAGE = `usage: anonymise --identities people.json [--mode suggest|strict] [--russian-model WHEEL] < LINES > LINES

Each line in is {"id", "text", "lang"?}, each line out {"id", "text", "findings"}.
The wheel of natasha 1.6.0 (by default ELCHI_RUSSIAN_MODEL) adds people that its model sees in Russian
texts. A line that cannot be anonymised gives {"id", "error": {"code", "message"}} and exit code 1.
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

type Settings = { identities: string; mode: Mode; model: null | RussianModel }

const modelFrom = async (wheel: string | undefined): Promise<null | RussianModel> => {
  const file = modelFileFrom(wheel)
  const model = file && createRussianModel(file)
  await model?.check()
  return model
}

const optionsOf = async (args: string[]): Promise<Settings> => {
  const { values } = parseArgs({
    args,
    options: {
      identities: { type: 'string' },
      mode: { type: 'string', default: 'suggest' },
      'russian-model': { type: 'string', default: process.env.ELCHI_RUSSIAN_MODEL },
    },
  })
  const { identities, mode } = values
  if (!identities || (mode !== 'suggest' && mode !== 'strict')) {
    throw new RefusedStartError(USAGE)
  }
  return { identities, mode, model: await modelFrom(values['russian-model']) }
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

type Work = { mode: Mode; model: null | RussianModel; register: Register }

const findingsIn = async ({ id, language, text }: Line, work: Work): Promise<Finding[]> => {
  const { mode, model, register } = work
  try {
    const guesses = await model?.guess(text)
    return detect(text, { guesses, language, mode, register })
  } catch (error) {
    throw error instanceof TooIntricateError || error instanceof RussianModelError
      ? new RefusedLineError(error.code, error.message, id)
      : error
  }
}

const answerTo = async (source: string, work: Work): Promise<object> => {
  const line = lineFrom(source)
  const { id, text } = line
  const findings = await findingsIn(line, work)
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
  const { identities, mode, model } = await optionsOf(process.argv.slice(2))
  const work = { mode, model, register: registerFrom(identities) }
  const lines = createInterface({ crlfDelay: Infinity, input: process.stdin })
  let line = 0
  let refused = 0
  const write = async (answer: object): Promise<void> => {
    if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) {
      await once(process.stdout, 'drain')
    }
  }
  const sources = lines[Symbol.asyncIterator]()
  for (let next = await sources.next(); !next.done; next = await sources.next()) {
    const source: string = next.value
    line += 1
    if (source.trim()) {
      try {
        await write(await answerTo(source, work))
      } catch (error) {
        refused += 1
        await write(refusalOf(error, line))
      }
    }
  }
  return refused ? exit.someRefused : exit.done
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', () => process.exit(exit.someRefused))

run().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    const told =
      error instanceof BadIdentitiesError ||
      error instanceof RefusedStartError ||
      error instanceof RussianModelError
    process.stderr.write(`${told ? error.message : USAGE}\n`)
    process.exitCode = exit.notStarted
  },
)

import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'

import {
  applyFindings,
  createRegister,
  detect,
  type Identity,
} from '../src/anonymisation/text/index.js'

const USAGE = 'usage: anonymise --identities people.json [--mode suggest|strict] < LINES'

const fail = (message: string): never => {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}

const { values } = parseArgs({
  options: {
    identities: { type: 'string' },
    mode: { type: 'string', default: 'suggest' },
  },
})

const mode =
  values.mode === 'strict' ? 'strict' : values.mode === 'suggest' ? 'suggest' : fail(USAGE)

const readIdentities = (path: string | undefined): Identity[] => {
  if (!path) {
    return fail(USAGE)
  }
  try {
    const identities: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return Array.isArray(identities) ? identities : fail('The identities are not a JSON array.')
  } catch {
    return fail('The identities cannot be read.')
  }
}

const register = createRegister(readIdentities(values.identities))

let number = 0

const parse = (line: string): { id?: unknown; lang?: unknown; text?: unknown } => {
  try {
    return JSON.parse(line) ?? {}
  } catch {
    return fail(`Line ${number} is not JSON.`)
  }
}

const answer = (line: string): void => {
  number += 1
  if (!line.trim()) {
    return
  }
  const { id, lang, text } = parse(line)
  if (typeof text !== 'string') {
    fail(`Line ${number} has no text.`)
    return
  }
  const language = typeof lang === 'string' ? lang : undefined
  const findings = detect(text, { language, mode, register })
  process.stdout.write(`${JSON.stringify({ id, text: applyFindings(text, findings), findings })}\n`)
}

createInterface({ crlfDelay: Infinity, input: process.stdin }).on('line', answer)

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
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  number += 1
  if (!line.trim()) {
    continue
  }
  let item: { id?: unknown; text?: unknown; lang?: unknown }
  try {
    item = JSON.parse(line)
  } catch {
    fail(`Line ${number} is not JSON.`)
    break
  }
  const { id, text } = item
  if (typeof text !== 'string') {
    fail(`Line ${number} has no text.`)
  } else {
    const language = typeof item.lang === 'string' ? item.lang : undefined
    const findings = detect(text, { register, language, mode })
    process.stdout.write(
      `${JSON.stringify({ id, text: applyFindings(text, findings), findings })}\n`,
    )
  }
}

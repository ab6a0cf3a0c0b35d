import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { checkFile } from '../src/anonymisation/gate/checkFile.js'
import { createGate } from '../src/anonymisation/gate/createGate.js'
import { fileReaders } from '../src/anonymisation/gate/fileReaders.js'
import { UnreadablePartError } from '../src/anonymisation/gate/unreadable.js'
import {
  BadIdentitiesError,
  createRegister,
  findKnown,
  readIdentities,
  type Register,
} from '../src/anonymisation/text/index.js'

const exit = { clean: 0, hit: 1, unreadable: 2 }

const say = (message: object): void => {
  process.stderr.write(`${JSON.stringify(message)}\n`)
}

/** @throws {BadIdentitiesError} when an entry cannot be taken: leaving it out would hide a leak */
const registerFrom = async (file: string): Promise<Register> =>
  createRegister(readIdentities(JSON.parse(await readFile(file, 'utf8'))))

const check = async (register: Register, files: string[]): Promise<number> => {
  const gate = createGate({ find: (text) => findKnown(register, text), readers: fileReaders })
  const hits: object[] = []
  let unreadable = 0
  for (const file of files) {
    try {
      const bytes = await readFile(file)
      const found = await checkFile(gate, { bytes, name: path.basename(file) })
      hits.push(...found.map((hit) => ({ file, ...hit })))
    } catch (error) {
      unreadable += 1
      const reason = error instanceof UnreadablePartError ? error.reason : 'unreadable'
      say({ code: 'gate-unreadable', file, reason })
    }
  }
  process.stdout.write(`${JSON.stringify(hits)}\n`)
  if (hits.length > 0) {
    return exit.hit
  }
  return unreadable > 0 ? exit.unreadable : exit.clean
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { identities: { type: 'string' } },
})

if (!values.identities || positionals.length === 0) {
  say({ code: 'usage', usage: 'leak-check --identities people.json FILE...' })
  process.exitCode = exit.unreadable
} else {
  try {
    const register = await registerFrom(values.identities)
    process.exitCode = await check(register, positionals)
  } catch (error) {
    const reason = error instanceof BadIdentitiesError ? { reason: error.message } : {}
    say({ code: 'identities-unreadable', file: values.identities, ...reason })
    process.exitCode = exit.unreadable
  }
}

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'

import type { Identity } from '../src/anonymisation/text/index.js'

import { checkFile } from '../src/anonymisation/gate/checkFile.js'
import { createGate } from '../src/anonymisation/gate/createGate.js'
import { fileReaders } from '../src/anonymisation/gate/fileReaders.js'
import { UnreadablePartError } from '../src/anonymisation/gate/unreadable.js'
import { createRegister, findKnown } from '../src/anonymisation/text/index.js'

const exit = { clean: 0, hit: 1, unreadable: 2 }

const say = (message: object): void => {
  process.stderr.write(`${JSON.stringify(message)}\n`)
}

const readIdentities = async (file: string): Promise<Identity[]> => {
  const identities: unknown = JSON.parse(await readFile(file, 'utf8'))
  if (!Array.isArray(identities)) {
    throw new Error('not an array')
  }
  return identities as Identity[]
}

const check = async (identities: Identity[], files: string[]): Promise<number> => {
  const register = createRegister(identities)
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
  const identities = await readIdentities(values.identities).catch(() => null)
  if (identities) {
    process.exitCode = await check(identities, positionals)
  } else {
    say({ code: 'identities-unreadable', file: values.identities })
    process.exitCode = exit.unreadable
  }
}

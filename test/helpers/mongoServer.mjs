import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

const binary = path.resolve('.elchi/mongo-server')

const startCompatible = async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'elchi-mongo-'))
  const child = spawn(binary, [directory], { stdio: ['pipe', 'pipe', 'ignore'] })
  const lines = createInterface({ input: child.stdout })
  const [uri] = await once(lines, 'line')
  return {
    compatibility: 'firestore',
    stop: async () => {
      child.stdin.end()
      await once(child, 'exit')
      await rm(directory, { force: true, recursive: true })
    },
    uri,
  }
}

const startMemoryServer = async () => {
  const { MongoMemoryReplSet } = await import('mongodb-memory-server-core')
  const server = await MongoMemoryReplSet.create({ replSet: { count: 1 } })
  return { compatibility: '', stop: () => server.stop(), uri: server.getUri() }
}

/**
 * The MongoDB of the tests: the one that `MONGODB_TEST_URI` names, else the compatible test server
 * built from `test/mongo-server`, else a downloaded mongod, else none.
 */
export const startMongo = async () => {
  if (process.env.MONGODB_TEST_URI) {
    return {
      compatibility: process.env.DATABASE_COMPATIBILITY ?? '',
      stop: async () => undefined,
      uri: process.env.MONGODB_TEST_URI,
    }
  }
  if (existsSync(binary)) {
    return startCompatible()
  }
  return process.env.ELCHI_TEST_DOWNLOADS ? startMemoryServer() : null
}

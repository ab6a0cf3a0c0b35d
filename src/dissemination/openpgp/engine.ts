import { availableParallelism } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

import type { SigningKey } from '../../keys/index.js'

import { EncryptionError } from './errors.js'

/** What a thread is asked: to sign this content and encrypt it to this key. */
export type Job = { at: string; content: Uint8Array; id: number; key: string }

type Answer = { armored: string; id: number } | { id: number; refused: EncryptionError['code'] }

type Waiting = { reject: (error: Error) => void; resolve: (armored: string) => void }

type Thread = { waiting: Map<number, Waiting>; worker: Worker }

/** Plain JavaScript, so that it runs as it is from sources, compiled and bundled code alike. */
const entry = path.join(path.dirname(fileURLToPath(import.meta.url)), 'worker', 'main.mjs')

/** One core stays free for the sending itself; more than four gain nothing against a mail server. */
const mostThreads = Math.max(1, Math.min(4, availableParallelism() - 1))

const startThread = (signing: SigningKey, onEnd: () => void): Thread => {
  const worker = new Worker(/* turbopackIgnore: true */ entry, {
    env: {},
    execArgv: [],
    workerData: signing,
  })
  const waiting = new Map<number, Waiting>()
  const fail = (): void => {
    onEnd()
    waiting.forEach(({ reject }) => reject(new EncryptionError('encryption-failed')))
    waiting.clear()
  }
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) {
      worker.unref()
    }
    if ('armored' in answer) {
      asked?.resolve(answer.armored)
    } else {
      asked?.reject(new EncryptionError(answer.refused))
    }
  })
  worker.on('error', fail)
  worker.on('exit', fail)
  worker.unref()
  return { waiting, worker }
}

/** Threads by the key that they sign with; they hold no process back while they have nothing to do. */
const pools = new Map<string, Thread[]>()
let last = 0

const leastBusy = (signing: SigningKey): Thread => {
  const place = `${signing.armored}\n${signing.passphrase ?? ''}`
  const threads = pools.get(place) ?? []
  pools.set(place, threads)
  const free = [...threads].sort((a, b) => a.waiting.size - b.waiting.size)[0]
  if (free && (free.waiting.size === 0 || threads.length >= mostThreads)) {
    return free
  }
  const thread = startThread(signing, () => {
    const at = threads.indexOf(thread)
    if (at >= 0) {
      threads.splice(at, 1)
    }
  })
  threads.push(thread)
  return thread
}

/**
 * Signs octets and encrypts them to one key, in a thread.
 *
 * @returns the armoured message
 * @throws EncryptionError
 */
export const signAndEncrypt = (args: {
  content: Uint8Array
  key: string
  now: Date
  signing: SigningKey
}): Promise<string> =>
  new Promise((resolve, reject) => {
    const { waiting, worker } = leastBusy(args.signing)
    const job: Job = {
      id: (last += 1),
      at: args.now.toISOString(),
      content: args.content,
      key: args.key,
    }
    waiting.set(job.id, { reject, resolve })
    worker.ref()
    worker.postMessage(job)
  })

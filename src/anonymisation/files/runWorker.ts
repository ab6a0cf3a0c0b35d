import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

import type { CleanResult, FileJob, FileRefusal, Find, ReadResult, WorkerMessage } from './types.js'

import { FileRefusedError } from './errors.js'
import { oneOf } from './oneOf.js'

/** Plain JavaScript, so that it runs as it is from sources, compiled and bundled code alike. */
const entry = path.join(path.dirname(fileURLToPath(import.meta.url)), 'worker', 'main.mjs')

const megabyte = 1024 * 1024

/** Bounds on one job. */
const bounds = {
  /** How much the whole process may grow while it runs; memory outside the worker's heap. */
  growth: 1536 * megabyte,
  heapMegabytes: 768,
  milliseconds: 60_000,
  stackMegabytes: 16,
  watchMilliseconds: 50,
}

const start = (job: FileJob): Worker =>
  new Worker(/* turbopackIgnore: true */ entry, {
    env: {},
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: bounds.heapMegabytes,
      stackSizeMb: bounds.stackMegabytes,
    },
    stderr: true,
    stdout: true,
    workerData: job,
  })

const run = (job: FileJob, find: Find): Promise<CleanResult | ReadResult> =>
  new Promise((resolve, reject) => {
    const worker = start(job)
    const before = process.memoryUsage.rss()
    const refuse = (reason: FileRefusal): void => end(() => reject(new FileRefusedError(reason)))
    const timer = setTimeout(() => refuse('too-slow'), bounds.milliseconds)
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > bounds.growth) {
        refuse('memory')
      }
    }, bounds.watchMilliseconds)
    const end = (settle: () => void): void => {
      clearTimeout(timer)
      clearInterval(watch)
      // Ending a thread ends it with an event of its own: the first word counts.
      worker.removeAllListeners()
      worker.on('error', () => undefined)
      void worker.terminate().then(settle)
    }
    const answer = async (texts: string[]): Promise<void> => {
      try {
        worker.postMessage(await find(texts))
      } catch (error) {
        end(() => reject(error instanceof Error ? error : new Error('The search failed.')))
      }
    }
    worker.on('message', (message: WorkerMessage) => {
      if ('ask' in message) {
        void answer(message.ask)
      } else if ('refused' in message) {
        refuse(message.refused)
      } else {
        end(() => resolve(message.done))
      }
    })
    worker.on('error', (error: { code?: string }) =>
      refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'broken'),
    )
    worker.on('exit', () => refuse('broken'))
  })

/**
 * Runs one job on one file in a thread of its own, bounded in time and memory, two at a time.
 *
 * @throws FileRefusedError (422)
 */
export const runWorker = async (
  job: FileJob,
  find: Find = (texts) => texts.map(() => []),
): Promise<CleanResult | ReadResult> => oneOf(2, () => run(job, find))

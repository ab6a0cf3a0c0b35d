import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

import type { ModelFile, ModelMessage, NameSpan } from './types.js'

import { RussianModelError } from './errors.js'

/** Plain JavaScript, so that it runs as it is from sources, compiled and bundled code alike. */
const entry = path.join(path.dirname(fileURLToPath(import.meta.url)), 'worker', 'main.mjs')

const bounds = {
  heapMegabytes: 512,
  /** A start, or half a million characters on a machine that is busy with other work. */
  milliseconds: 180_000,
}

/** One answer of the thread, or why there is none. */
const answer = (worker: Worker): Promise<Exclude<ModelMessage, { refused: unknown }>> =>
  new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer)
      worker.off('exit', onSilence).off('message', onMessage)
    }
    const onSilence = (): void => {
      end()
      reject(new RussianModelError('silent'))
    }
    const onMessage = (message: ModelMessage): void => {
      end()
      if ('refused' in message) {
        reject(new RussianModelError(message.refused))
      } else {
        resolve(message)
      }
    }
    const timer = setTimeout(onSilence, bounds.milliseconds)
    worker.on('exit', onSilence).on('message', onMessage)
  })

const start = async (file: ModelFile): Promise<Worker> => {
  const worker = new Worker(/* turbopackIgnore: true */ entry, {
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: bounds.heapMegabytes },
    workerData: file,
  })
  // Out of memory, say: an exit follows each.
  worker.on('error', () => undefined)
  try {
    await answer(worker)
    return worker
  } catch (error) {
    await worker.terminate()
    throw error
  }
}

/**
 * The thread that holds the model: started by the first text, kept for the next ones, begun anew
 * after a failure. It takes one text at a time, and keeps no process alive that has nothing else to do.
 */
export const createThread = (file: ModelFile) => {
  let running: Promise<Worker> | undefined
  let last: Promise<unknown> = Promise.resolve()

  const begun = (): Promise<Worker> => {
    const mine = start(file)
    mine.then(
      (worker) =>
        worker.once('exit', () => {
          running = running === mine ? undefined : running
        }),
      () => undefined,
    )
    return mine
  }
  const end = async (): Promise<void> => {
    const ended = running
    running = undefined
    await ended?.then(
      (worker) => worker.terminate(),
      () => undefined,
    )
  }
  const read = async (text: string): Promise<NameSpan[]> => {
    try {
      // A start beforehand that failed is no answer to this text: it is tried again.
      await running?.catch(() => undefined)
      running ??= begun()
      const worker = await running
      worker.ref()
      worker.postMessage({ text })
      const said = await answer(worker)
      worker.unref()
      return 'spans' in said ? said.spans : []
    } catch (error) {
      await end()
      throw error
    }
  }
  return {
    end,
    /** Begins the thread beforehand; where that fails, the next text tries again. */
    load: (): void => {
      if (!running) {
        running = begun()
        running.then((worker) => worker.unref(), end)
      }
    },
    /** @throws RussianModelError (503) */
    read: (text: string): Promise<NameSpan[]> => {
      const mine = last.then(() => read(text))
      last = mine.catch(() => undefined)
      return mine
    },
  }
}

import type { ChildProcess } from 'node:child_process'

import { once } from 'node:events'

import type { Counts } from './store.js'

import { messageOf, start } from './processes.js'
import { countDeliveries, environmentOf, isSettled, openStore } from './store.js'

/** A worker that ends without having been told to is replaced. */
export const keepWorking = async (
  env: Record<string, string>,
  isStopped: () => boolean,
  running: Set<ChildProcess>,
  onStart: (worker: ChildProcess) => void = () => undefined,
) => {
  for (;;) {
    const worker = start('worker', [], env)
    running.add(worker)
    onStart(worker)
    const [code] = (await once(worker, 'exit')) as [null | number]
    running.delete(worker)
    if (code === 0 || isStopped()) {
      return
    }
  }
}

/**
 * Sends the mails of the store in a folder with this many worker processes, and goes on where an
 * earlier run was ended, however it was. Ends when nothing is left to do, or when it is told to.
 */
export const sendFromStore = async (args: {
  directory: string
  recipients: number
  smtp: string
  workers: number
}): Promise<{ deliveries: Counts; isDone: boolean }> => {
  const env = environmentOf(args.directory, args.smtp)
  const running = new Set<ChildProcess>()
  let isStopped = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      isStopped = true
      running.forEach((worker) => worker.kill('SIGTERM'))
    })
  }
  const queued = await messageOf<{ seconds: number }>(
    start('prepareStore', [String(args.recipients)], env),
  )
  console.error(`queued in ${queued.seconds.toFixed(1)} s`)
  await Promise.all(
    Array.from({ length: args.workers }, () => keepWorking(env, () => isStopped, running)),
  )
  Object.assign(process.env, env)
  const payload = await openStore()
  const { counts } = await countDeliveries(payload)
  const isDone = await isSettled(payload)
  await payload.destroy()
  return { deliveries: counts, isDone }
}

import { setTimeout as pause } from 'node:timers/promises'

import { growHeapSparingly } from '../../scripts/thriftyHeap.js'
import { runDispatcher, sessionsOf, workerName } from '../../src/dissemination/index.js'
import { isSettled, openStore } from './store.js'

/** Sends from the store of the environment until every sending has ended, then says its cost. */
const stop = new AbortController()
process.on('disconnect', () => stop.abort())
process.on('SIGTERM', () => stop.abort())

const faultWaitMs = 500
const idleMs = 300

growHeapSparingly()
const payload = await openStore()
const worker = workerName()
const sessions = sessionsOf(payload)
const idle = process.memoryUsage.rss()
let peak = idle
const watching = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 200)
process.send?.('sending')
const cpu = process.cpuUsage()
const begun = performance.now()
let sendingEnded = begun
while (!stop.signal.aborted) {
  const { disseminations, trouble } = await runDispatcher({
    payload,
    sessions,
    signal: stop.signal,
    worker,
  })
  if (disseminations > 0) {
    sendingEnded = performance.now()
  }
  if (await isSettled(payload)) {
    break
  }
  await pause(trouble ? faultWaitMs : idleMs, undefined, { signal: stop.signal }).catch(
    () => undefined,
  )
}
clearInterval(watching)
const { system, user } = process.cpuUsage(cpu)
sessions.close()
process.send?.({
  cpu: (system + user) / 1e6,
  idle,
  peak,
  seconds: (sendingEnded - begun) / 1000,
})
await payload.destroy()
process.exit(stop.signal.aborted ? 1 : 0)

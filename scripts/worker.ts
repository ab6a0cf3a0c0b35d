import { setTimeout as pause } from 'node:timers/promises'
import {
  closeExpiredRequests,
  findLeaks,
  keepTime,
  mailAnchor,
  noticeExpiringKeys,
  openTasksOfEndedConsents,
  optionsOf,
  pump,
  removeOldImports,
  removeOldNotices,
  runDispatcher,
  runNewsletters,
  sendDigests,
  sendNotices,
  sessionsOf,
  sweepAudit,
  sweepRetention,
  workerName,
} from 'payload-elchi'
import { redactOutput } from 'payload-elchi/output'

import { startPayload } from './startPayload.js'
import { growHeapSparingly } from './thriftyHeap.js'

/** Between passes that found nothing to do, in milliseconds. */
const idleMs = 1000

/** After a fault of the mail server, doubled up to the longest. */
const firstWaitMs = 2000
const longestWaitMs = 300_000

growHeapSparingly()

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => stop.abort())
}

const wait = (ms: number): Promise<void> =>
  pause(ms, undefined, { signal: stop.signal }).catch(() => undefined)

const payload = await startPayload()
redactOutput()

// A rejection that nobody awaited must not stop the sending; its text may hold bound values.
process.on('unhandledRejection', () => {
  payload.logger.error({ code: 'unhandled-rejection', msg: 'A part of the worker failed.' })
})

const worker = workerName()
const sessions = optionsOf(payload).smtp.url ? sessionsOf(payload) : undefined
payload.logger.info({ msg: 'The worker runs.', worker })

/** Between looks at what a crash of another process may have left undone. */
const healEveryMs = 3_600_000

/** Between looks at whose digest is due; the first comes after a while, when the app is at rest. */
const digestEveryMs = 60_000

/** Between looks at what falls due (scheduled and automatic transitions, effects) and at leaks. */
const timeEveryMs = 5_000

let digestsAt = Date.now()
let healedAt = Date.now()
let lookedAt = 0
const keepHouse = async (): Promise<void> => {
  await closeExpiredRequests(payload)
  if (Date.now() - lookedAt > timeEveryMs) {
    lookedAt = Date.now()
    await keepTime(payload)
    await findLeaks(payload)
  }
  if (Date.now() - digestsAt > digestEveryMs) {
    digestsAt = Date.now()
    await sendDigests(payload)
  }
  if (Date.now() - healedAt > healEveryMs) {
    healedAt = Date.now()
    await pump(payload)
    await removeOldNotices(payload)
    await removeOldImports(payload, new Date())
    await noticeExpiringKeys(payload)
    await openTasksOfEndedConsents(payload)
    await sweepRetention(payload)
    await sweepAudit(payload)
    await mailAnchor(payload)
  }
}

let faultWait = firstWaitMs
while (!stop.signal.aborted) {
  try {
    await keepHouse()
    await runNewsletters(payload)
    if (sessions) {
      await sendNotices({ payload, sessions, signal: stop.signal })
    }
    const { trouble } = await runDispatcher({ payload, sessions, signal: stop.signal, worker })
    if (trouble) {
      payload.logger.warn({
        code: trouble,
        msg: 'The mail server cannot be used; the queue waits.',
      })
      await wait(faultWait)
      faultWait = Math.min(faultWait * 2, longestWaitMs)
    } else {
      faultWait = firstWaitMs
      await wait(idleMs)
    }
  } catch (error) {
    const { code = 'unexpected' } = error as { code?: string }
    payload.logger.error({ code, msg: 'A pass of the worker failed; it tries again.' })
    await wait(faultWait)
    faultWait = Math.min(faultWait * 2, longestWaitMs)
  }
}
sessions?.close()
await payload.destroy()
process.exit(0)

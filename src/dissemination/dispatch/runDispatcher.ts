import type { Payload } from 'payload'

import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

import type { Sessions } from '../sending/sessions.js'
import type { ServerFault } from '../smtp/types.js'
import type { DisseminationRow } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { runEffects, stateOf } from '../../workflow/index.js'
import { requireSuppressionKeys } from '../audience/doNotMail.js'
import { parseSender } from '../sending/sender.js'
import { createSessions } from '../sending/sessions.js'
import { parseServer } from '../smtp/parseServer.js'
import { settle } from './finish.js'
import { sendDissemination } from './sendDissemination.js'
import { settleRemains } from './settleRemains.js'
import { startIfDue } from './startDue.js'
import { note, unsettled } from './store.js'

/** What one pass came to. */
export type DispatchReport = {
  /** Disseminations that mails were sent of. */
  disseminations: number
  /** Why the server cannot be used now; the queue waits, nobody was failed. */
  trouble: null | ServerFault
}

/** The sessions that the app's options describe, to be kept between passes. */
export const sessionsOf = (payload: Payload): Sessions => {
  const { smtp } = optionsOf(payload)
  return createSessions({
    name: parseSender(smtp.from).domain,
    server: parseServer(smtp.url),
    size: smtp.connections,
  })
}

/** `host-pid-random`: tells workers apart in leases; holds nothing secret. */
export const workerName = (): string =>
  `${hostname().slice(0, 40)}-${process.pid}-${randomUUID().slice(0, 8)}`

const isSending = async (
  payload: Payload,
  dissemination: DisseminationRow,
  worker: string,
): Promise<boolean> => {
  const { state } = await stateOf({ id: dissemination.id, collection: 'disseminations', payload })
  if (state === 'scheduled') {
    return startIfDue(payload, dissemination)
  }
  if (state === 'sent') {
    return settle(payload, dissemination.id)
  }
  if (state === 'cancelled' || state === 'paused') {
    const isAll = await settleRemains({ dissemination: dissemination.id, payload, worker })
    return isAll && state === 'cancelled' ? settle(payload, dissemination.id) : false
  }
  if (state === 'sending' && dissemination.settledAt) {
    // It goes out again.
    await note(payload, dissemination.id, { settledAt: null })
  }
  return state === 'sending'
}

const sendable = (error: unknown): string => {
  const code = (error as { code?: unknown }).code
  if (typeof code !== 'string' || !('status' in (error as object))) {
    throw error
  }
  return code
}

/**
 * One pass of the dispatcher: starts what is due and sends what is queued, until nothing is left
 * that can be done now. Any number of processes may run it at once.
 *
 * @param args.sessions kept by the caller between passes; without them the pass uses its own
 * @throws SmtpUrlError, SenderError, SuppressionKeyError when nothing can be sent at all
 */
export const runDispatcher = async (args: {
  payload: Payload
  sessions?: Sessions
  signal?: AbortSignal
  worker?: string
}): Promise<DispatchReport> => {
  const { payload, signal, worker = workerName() } = args
  await runEffects(payload)
  await requireSuppressionKeys({ payload })
  const report: DispatchReport = { disseminations: 0, trouble: null }
  let sessions = args.sessions
  try {
    for (const dissemination of await unsettled(payload)) {
      if (signal?.aborted || !(await isSending(payload, dissemination, worker))) {
        continue
      }
      sessions ??= sessionsOf(payload)
      try {
        const end = await sendDissemination({ dissemination, payload, sessions, signal, worker })
        report.trouble ??= end.trouble?.fault ?? null
      } catch (error) {
        await note(payload, dissemination.id, { trouble: sendable(error) })
        await settleRemains({ dissemination: dissemination.id, payload, worker })
      }
      report.disseminations += 1
    }
  } finally {
    if (!args.sessions) {
      sessions?.close()
    }
  }
  return report
}

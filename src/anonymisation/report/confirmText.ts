import type { Payload, PayloadRequest } from 'payload'

import { randomUUID } from 'node:crypto'

import type { CleanState } from './cleanTextOf.js'

import { appendAudit } from '../../audit/index.js'
import { optionsOf } from '../../plugin/options.js'
import { cleanTextOf } from './cleanTextOf.js'
import { actorOf } from './clearance.js'
import { openWorkspace } from './workspace.js'

/**
 * Makes the clean text of a report in which there is nothing to decide: somebody cleared has read it
 * and says so. A text in which nothing was found is not clean by itself. While findings wait, there
 * is none, and the state that is answered says so.
 *
 * @throws NotClearedError (403), ReportNotFoundError (404), TextChangedError (409)
 */
export const confirmText = async (args: {
  payload: Payload
  report: number | string
  req: PayloadRequest
}): Promise<CleanState> => {
  const { payload, req } = args
  const { report, text } = await openWorkspace({ ...args, purpose: 'confirm' })
  await appendAudit({
    entries: [
      {
        actor: actorOf(req),
        data: {},
        kind: 'anonymisation.confirmed',
        source: `anonymisation.confirmed:${randomUUID()}`,
        subject: `${optionsOf(payload).reports}:${report.id}`,
      },
    ],
    payload,
    req,
  })
  return cleanTextOf({ original: text, payload, report: report.id, req })
}

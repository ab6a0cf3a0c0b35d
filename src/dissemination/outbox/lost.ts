import type { Payload } from 'payload'

import type { Remains } from '../journal/remains.js'
import type { Outbox } from './store/index.js'
import type { DeliveryRow, Settlement } from './types.js'

import { optionsOf } from '../../plugin/options.js'
import { remainsOf } from '../journal/remains.js'
import { workersOf } from './batches.js'
import { abandoned, settlementOf } from './settle.js'
import { attemptId } from './types.js'

/**
 * What becomes of those of these open deliveries that an earlier holder of their batch had in hand:
 * an attempt of theirs is there, and no end of it. Where its journal is
 * at hand and it has certainly ended, the journal says what it did: the answer it got, or that the
 * mail never began to leave. What began and has no answer is unknown, as is everything else.
 */
export const settleLost = async (args: {
  now: Date
  outbox: Outbox
  payload: Payload
  rows: DeliveryRow[]
}): Promise<Settlement[]> => {
  const { now, outbox, payload } = args
  const idOf = (row: DeliveryRow) => attemptId(row.id, row.attempts + 1)
  const attempts = await outbox.attemptsAmong(args.rows.map(idOf))
  const attemptOf = (row: DeliveryRow) => attempts.get(idOf(row))
  const rows = args.rows.filter(attemptOf)
  if (rows.length === 0) {
    return []
  }
  const { journals } = optionsOf(payload).dissemination
  const workers = await workersOf(payload, [
    ...new Set(rows.map((row) => attemptOf(row)?.claim ?? '')),
  ])
  const remains = new Map<string, null | Remains>()
  for (const worker of workers.values()) {
    remains.set(worker, remains.get(worker) ?? remainsOf(journals, worker))
  }
  return rows.map((row) => {
    const attempt = attemptOf(row)
    const left = remains.get(workers.get(attempt?.claim ?? '') ?? '')
    const outcome = left?.begun.get(attempt?.id ?? '')
    if (!left || outcome === null) {
      return abandoned(row, now)
    }
    return settlementOf({
      chance: Math.random(),
      now,
      outcome: outcome ?? { fault: 'not-begun', kind: 'server', reply: null, stage: 'connect' },
      row,
    })
  })
}

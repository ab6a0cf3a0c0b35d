import type { Payload } from 'payload'

import type { Remains } from '../journal/remains.js'
import type { AttemptRow, DeliveryRow, Settlement } from './types.js'

import { remainsOf } from '../journal/remains.js'
import { workersOf } from './batches.js'
import { abandoned, settlementOf } from './settle.js'
import { attemptId } from './types.js'

/**
 * What becomes of deliveries that an earlier holder of their batch had in hand. Where its journal is
 * at hand and it has certainly ended, the journal says what it did: the answer it got, or that the
 * mail never began to leave. What began and has no answer is unknown, as is everything else.
 */
export const settleLost = async (args: {
  attempts: Map<string, AttemptRow>
  journals: string
  now: Date
  payload: Payload
  rows: DeliveryRow[]
}): Promise<Settlement[]> => {
  const { attempts, journals, now, payload, rows } = args
  if (rows.length === 0) {
    return []
  }
  const attemptOf = (row: DeliveryRow) => attempts.get(attemptId(row.id, row.attempts + 1))
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

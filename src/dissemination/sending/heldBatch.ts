import type { Payload } from 'payload'

import { createHash } from 'node:crypto'

import type { Claim } from '../outbox/batches.js'
import type { DeliveryRow } from '../outbox/types.js'

import { appendAudit } from '../../audit/index.js'
import { hasCome } from '../hasCome.js'
import { leaveBatch } from '../outbox/batches.js'
import { longestWaitMs } from '../outbox/settle.js'
import { openStates } from '../outbox/types.js'

/** A batch that this worker holds: its rows as they are stored, and those it has still to make. */
export type HeldBatch = {
  claim: Claim
  left: Set<string>
  rows: Map<string, DeliveryRow>
  /** When it was last asked who may still be mailed. */
  siftedAt: Date
}

export const isOver = ({ state }: DeliveryRow): boolean => !openStates.includes(state)

export const isDue = (nextAt: null | string, now: Date): boolean =>
  hasCome(nextAt, now, longestWaitMs)

/** SHA-256 (hex) over the rows' ids and states, sorted: what the audit log keeps of a batch. */
const rootOf = (rows: DeliveryRow[]): string =>
  createHash('sha256')
    .update(
      rows
        .map(({ id, state }) => `${id} ${state}`)
        .sort()
        .join('\n'),
    )
    .digest('hex')

const tally = (rows: DeliveryRow[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { state } of rows) {
    counts[state] = (counts[state] ?? 0) + 1
  }
  return counts
}

/** Gives a batch back: what it came to goes into the audit log, what is left waits until it is due. */
export const giveBack = async (payload: Payload, batch: HeldBatch): Promise<void> => {
  const { claim } = batch
  const rows = [...batch.rows.values()]
  const open = rows.filter((row) => !isOver(row))
  const times = open.map(({ nextAt }) => nextAt).filter((nextAt) => nextAt !== null)
  const nextAt = times.length === open.length ? (times.sort()[0] ?? null) : null
  await appendAudit({
    entries: [
      {
        actor: 'system:dispatcher',
        data: { ...tally(rows), root: rootOf(rows) },
        kind: 'dissemination.batch',
        source: claim.id,
        subject: `disseminations:${claim.batch.dissemination}`,
      },
    ],
    payload,
  })
  await leaveBatch({ claim, isOpen: open.length > 0, nextAt, payload })
}

import type { Payload } from 'payload'

import type { BatchRow } from './types.js'

import { insertOnce } from '../../database/index.js'

type ClaimRow = { id: string; until: string; worker: string }

/** A lease of a batch. Losing it costs a repeated look, never a second mail. */
export type Claim = { batch: BatchRow; epoch: number; id: string }

const claims = 'delivery-claims'
const batches = 'delivery-batches'

/** How long a worker may be silent before another takes over, in milliseconds. */
export const leaseMs = 60_000

const claimId = (batch: string, epoch: number): string => `${batch}@${epoch}`

/** Open batches of a dissemination, whether due or not. */
export const openBatches = async (payload: Payload, dissemination: string): Promise<BatchRow[]> => {
  const { docs } = await payload.db.find<BatchRow>({
    collection: batches,
    limit: 0,
    pagination: false,
    sort: 'id',
    where: { and: [{ dissemination: { equals: dissemination } }, { isOpen: { equals: true } }] },
  })
  return docs
}

/** Which worker took each of these claims. */
export const workersOf = async (payload: Payload, ids: string[]): Promise<Map<string, string>> => {
  const { docs } = await payload.db.find<ClaimRow>({
    collection: claims,
    limit: 0,
    pagination: false,
    where: { id: { in: ids } },
  })
  return new Map(docs.map(({ id, worker }) => [id, worker]))
}

/** How many workers hold batches now. */
export const countWorkers = async (payload: Payload, now: Date): Promise<number> => {
  const { docs } = await payload.db.find<ClaimRow>({
    collection: claims,
    limit: 0,
    pagination: false,
    where: { until: { greater_than: now.toISOString() } },
  })
  return new Set(docs.map(({ worker }) => worker)).size
}

/** A lease is over with its time, or with its worker where that one is known to have ended. */
const isHeld = async (args: {
  hasEnded: (worker: string) => boolean
  id: string
  now: Date
  payload: Payload
}): Promise<boolean> => {
  const claim = await args.payload.db.findOne<ClaimRow>({
    collection: claims,
    where: { id: { equals: args.id } },
  })
  return (
    claim !== null &&
    new Date(claim.until).getTime() > args.now.getTime() &&
    !args.hasEnded(claim.worker)
  )
}

/** Takes a lease by a unique insert, after every earlier one has ended; null while one is held. */
export const claimBatch = async (args: {
  batch: BatchRow
  /** Whether a worker has certainly ended. */
  hasEnded: (worker: string) => boolean
  now: Date
  payload: Payload
  worker: string
}): Promise<Claim | null> => {
  const { batch, hasEnded, now, payload, worker } = args
  let { epoch } = batch
  while (epoch === 0 || !(await isHeld({ id: claimId(batch.id, epoch), hasEnded, now, payload }))) {
    epoch += 1
    const id = claimId(batch.id, epoch)
    const until = new Date(now.getTime() + leaseMs).toISOString()
    if (await insertOnce({ collection: claims, data: { id, until, worker }, payload })) {
      await payload.db.updateOne({
        id: batch.id,
        collection: batches,
        data: { epoch },
        returning: false,
      })
      return { id, batch, epoch }
    }
  }
  return null
}

/** Keeps a lease, or ends it with a moment that has passed. */
export const holdUntil = async (payload: Payload, claim: Claim, until: Date): Promise<void> => {
  await payload.db.updateOne({
    id: claim.id,
    collection: claims,
    data: { until: until.toISOString() },
    returning: false,
  })
}

/** Notes what is left of a batch: nothing, or something from a moment on. */
export const leaveBatch = async (args: {
  claim: Claim
  isOpen: boolean
  nextAt: null | string
  payload: Payload
}): Promise<void> => {
  const { claim, isOpen, nextAt, payload } = args
  await payload.db.updateOne({
    id: claim.batch.id,
    collection: batches,
    data: { isOpen, nextAt },
    returning: false,
  })
  await holdUntil(payload, claim, new Date(0))
}

import type { Payload, PayloadRequest, Where } from 'payload'

import type { BatchRow } from './types.js'

import { insertOnce, inTransaction } from '../../database/index.js'
import { hasCome } from '../hasCome.js'

type ClaimRow = { id: string; until: string; worker: string }

/** A batch without the list of its deliveries. */
export type Batch = Omit<BatchRow, 'deliveries'>

/** A lease of a batch. Losing it costs a repeated look, never a second mail. */
export type Claim = { batch: Batch; epoch: number; id: string }

const claims = 'delivery-claims'
const batches = 'delivery-batches'

/** How long a worker may be silent before another takes over, in milliseconds. */
export const leaseMs = 60_000

/** The longest lease there is: that of whoever writes an audience. */
export const longestLeaseMs = 10 * leaseMs

const claimId = (batch: string, epoch: number): string => `${batch}@${epoch}`

const find = async (payload: Payload, where: Where): Promise<Batch[]> => {
  const { docs } = await payload.db.find<Batch>({
    collection: batches,
    limit: 0,
    pagination: false,
    select: { dissemination: true, epoch: true, isOpen: true, nextAt: true },
    sort: 'id',
    where,
  })
  return docs
}

/** Open batches of a dissemination, whether due or not. */
export const openBatches = (payload: Payload, dissemination: string): Promise<Batch[]> =>
  find(payload, {
    and: [{ dissemination: { equals: dissemination } }, { isOpen: { equals: true } }],
  })

/** A batch as it is now, if something of it is left to do. */
export const stillOpen = async (payload: Payload, id: string): Promise<Batch | null> => {
  const [batch] = await find(payload, { id: { equals: id } })
  return batch?.isOpen ? batch : null
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

/** Which of these batches somebody took and has not given back, as a worker that ended. */
export const takenAmong = async (payload: Payload, among: Batch[]): Promise<Batch[]> => {
  const taken = await workersOf(
    payload,
    among.map(({ id, epoch }) => claimId(id, epoch + 1)),
  )
  return among.filter(({ id, epoch }) => taken.has(claimId(id, epoch + 1)))
}

/** How many workers hold batches now. */
export const countWorkers = async (payload: Payload, now: Date): Promise<number> => {
  const { docs } = await payload.db.find<ClaimRow>({
    collection: claims,
    limit: 0,
    pagination: false,
    where: { until: { greater_than: now.toISOString() } },
  })
  const held = docs.filter(({ until }) => !hasCome(until, now, longestLeaseMs))
  return new Set(held.map(({ worker }) => worker)).size
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
    !hasCome(claim.until, args.now, longestLeaseMs) &&
    !args.hasEnded(claim.worker)
  )
}

/** Takes a lease by a unique insert, after every earlier one has ended; null while one is held. */
export const claimBatch = async (args: {
  batch: Batch
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
      return { id, batch, epoch }
    }
  }
  return null
}

/** Keeps a lease, or ends it with a moment that has passed. */
export const holdUntil = async (
  payload: Payload,
  claim: Claim,
  until: Date,
  req?: Partial<PayloadRequest>,
): Promise<void> => {
  await payload.db.updateOne({
    id: claim.id,
    collection: claims,
    data: { until: until.toISOString() },
    req,
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
  await inTransaction({ payload }, async (req) => {
    await payload.db.updateOne({
      id: claim.batch.id,
      collection: batches,
      // A lease that was not given back leaves the epoch behind: then some are tried in vain.
      data: { epoch: claim.epoch, isOpen, nextAt },
      req,
      returning: false,
    })
    await holdUntil(payload, claim, new Date(0), req)
  })
}

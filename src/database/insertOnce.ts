import type { Payload, PayloadRequest } from 'payload'

type Row = { id: string } & Record<string, unknown>

/**
 * Inserts a row whose id is its claim. Of any number of callers and processes, one gets true.
 *
 * Works on the adapter, so that no hook runs and the unique key alone decides. Any failure is
 * looked into: a row that is there was a duplicate, anything else is thrown.
 */
export const insertOnce = async (args: {
  collection: string
  data: Row
  payload: Payload
  req?: Partial<PayloadRequest>
}): Promise<boolean> => {
  const { collection, data, payload, req } = args
  try {
    await payload.db.create({ collection, data, req, returning: false })
    return true
  } catch (error) {
    const existing = await payload.db.findOne({
      collection,
      req,
      where: { id: { equals: data.id } },
    })
    if (existing) {
      return false
    }
    throw error
  }
}

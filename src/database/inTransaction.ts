import type { Payload, PayloadRequest } from 'payload'

/**
 * Runs writes that belong together in one transaction: the caller's, if one is open, else an own
 * one where the database has them.
 */
export const inTransaction = async <T>(
  args: { payload: Payload; req?: Partial<PayloadRequest> },
  run: (req: Partial<PayloadRequest>) => Promise<T>,
): Promise<T> => {
  const { payload, req } = args
  const open = await req?.transactionID
  if (open && payload.db.sessions?.[open]) {
    return run({ ...req, transactionID: open })
  }
  const transactionID = await payload.db.beginTransaction()
  if (!transactionID) {
    return run({})
  }
  try {
    const result = await run({ transactionID })
    await payload.db.commitTransaction(transactionID)
    return result
  } catch (error) {
    await payload.db.rollbackTransaction(transactionID)
    throw error
  }
}

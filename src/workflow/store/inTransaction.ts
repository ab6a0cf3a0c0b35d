import type { PayloadRequest } from 'payload'

import { commitTransaction, initTransaction, isolateObjectProperty, killTransaction } from 'payload'

/** Whether the caller has a transaction open, whose fate everything inside then shares. */
export const isJoined = async (req: PayloadRequest): Promise<boolean> =>
  Boolean(await req.transactionID)

/**
 * Runs in the request's transaction, or in one of its own. Calls that share a request do not share
 * the transaction that one of them began.
 */
export const inTransaction = async <T>(
  req: PayloadRequest,
  operation: (req: PayloadRequest) => Promise<T>,
): Promise<T> => {
  if (await isJoined(req)) {
    return operation(req)
  }
  const own = isolateObjectProperty(req, 'transactionID')
  const began = await initTransaction(own)
  try {
    const result = await operation(own)
    if (began) {
      await commitTransaction(own)
    }
    return result
  } catch (error) {
    if (began) {
      await killTransaction(own)
    }
    throw error
  }
}

/** A database that ended a transaction because of another one, such as a write conflict. */
export const isTransient = (error: unknown): boolean => {
  const { code, errorLabels } = error as { code?: unknown; errorLabels?: unknown }
  return (
    code === 112 ||
    (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError'))
  )
}

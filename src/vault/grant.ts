import type { Payload, PayloadRequest } from 'payload'

import { createLocalReq } from 'payload'

/** The one thing that a request of the vault may do with one sealed field. */
type Grant = { collection: string; does: 'empty' | 'open'; field: string; id: number | string }

// Not in `context`: that is copied to nested requests and shown to every hook.
const grants = new WeakMap<PayloadRequest, Grant>()

/**
 * A request of its own for one sealed field, with the caller's user and transaction, so that no
 * other read or write can share the grant.
 */
export const requestWith = async (args: {
  grant: Grant
  payload: Payload
  req?: Partial<PayloadRequest>
}): Promise<PayloadRequest> => {
  const { grant, payload, req } = args
  const own = await createLocalReq(
    {
      req: {
        headers: req?.headers,
        i18n: req?.i18n,
        transactionID: req?.transactionID,
        user: req?.user,
      },
    },
    payload,
  )
  grants.set(own, grant)
  return own
}

/** Whether the request was made by the vault for exactly this. */
export const isGranted = (req: PayloadRequest, wanted: Grant): boolean => {
  const grant = grants.get(req)
  return (
    grant?.does === wanted.does &&
    grant.collection === wanted.collection &&
    grant.field === wanted.field &&
    String(grant.id) === String(wanted.id)
  )
}

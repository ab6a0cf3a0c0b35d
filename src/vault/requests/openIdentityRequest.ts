import type { Payload, PayloadRequest } from 'payload'

import { randomUUID } from 'node:crypto'

import type { Identity } from '../../anonymisation/text/types.js'

import { appendAudit } from '../../audit/index.js'
import { optionsOf } from '../../plugin/options.js'
import { history, stateOf, systemActor, transition } from '../../workflow/index.js'
import { VaultError } from '../errors.js'
import { openIdentity } from '../identities/sealedIdentity.js'
import { findRow } from '../identities/store.js'
import { requestsSlug } from './collection.js'

type Args = { id: string; payload: Payload; req: PayloadRequest }

type RequestRow = {
  id: string
  identity: { id: string } | string
  requestedBy?: { id: number | string } | number | string
}

export type OpenedIdentity = { expiresAt: string; identity: Identity }

const collection = requestsSlug
const minute = 60_000

const idOf = (value: { id: number | string } | number | string | undefined): string =>
  String(typeof value === 'object' ? value.id : value)

const closeAsSystem = async (payload: Payload, id: string, sequence: number): Promise<void> => {
  await transition({
    id,
    actor: systemActor('vault'),
    collection,
    expectedSequence: sequence,
    payload,
    transition: 'close',
  })
  await payload.db.updateOne({ id, collection, data: { isOpen: false } })
}

/** When the view that the newest `open` event began comes to its end. */
const endOf = async (payload: Payload, id: string): Promise<Date> => {
  const events = await history({ id, actor: systemActor('vault'), collection, payload })
  const opened = events.find((event) => event.transition === 'open')
  if (!opened) {
    throw new VaultError('request-not-granted')
  }
  return new Date(Date.parse(opened.at) + optionsOf(payload).vault.openMinutes * minute)
}

const begin = async ({ id, payload, req }: Args, sequence: number): Promise<void> => {
  await transition({
    id,
    collection,
    expectedSequence: sequence,
    payload,
    req,
    transition: 'open',
  })
  const expiresAt = (await endOf(payload, id)).toISOString()
  await payload.db.updateOne({ id, collection, data: { expiresAt, isOpen: true } })
}

/**
 * Shows the identity of a granted request to whoever asked for it, for a limited time that starts
 * with the first call. Every look is in the audit log before the answer leaves. The end is reckoned
 * from the workflow's event, not from a column that could be written.
 *
 * Throws VaultError, EnvelopeError, and what the workflow's `open` refuses with.
 */
export const openIdentityRequest = async (args: Args): Promise<OpenedIdentity> => {
  const { id, payload, req } = args
  const request = (await payload.findByID({
    id,
    collection: collection as never,
    depth: 0,
    overrideAccess: false,
    req,
  })) as unknown as RequestRow
  if (!req.user || idOf(request.requestedBy) !== String(req.user.id)) {
    throw new VaultError('request-not-yours')
  }
  const { sequence, state } = await stateOf({ id, collection, payload })
  if (state === 'granted') {
    await begin(args, sequence)
  } else if (state !== 'open') {
    throw new VaultError(state === 'closed' ? 'request-expired' : 'request-not-granted')
  }
  const expiresAt = await endOf(payload, id)
  if (expiresAt <= optionsOf(payload).clock()) {
    await closeAsSystem(payload, id, sequence)
    throw new VaultError('request-expired')
  }
  const row = await findRow({ payload }, idOf(request.identity))
  if (!row) {
    throw new VaultError('identity-unknown')
  }
  const identity = openIdentity(payload, row)
  await appendAudit({
    entries: [
      {
        actor: `user:${req.user.id}`,
        data: { request: id },
        kind: 'vault.identity-shown',
        source: `vault.identity-shown:${randomUUID()}`,
        subject: `identities:${row.id}`,
      },
    ],
    payload,
  })
  return { expiresAt: expiresAt.toISOString(), identity }
}

/** Closes every request whose time is over. Returns how many; any process may run it, any time. */
export const closeExpiredRequests = async (payload: Payload): Promise<number> => {
  const { docs } = await payload.db.find<{ id: string }>({
    collection,
    limit: 0,
    pagination: false,
    where: {
      and: [
        { isOpen: { equals: true } },
        { expiresAt: { less_than_equal: optionsOf(payload).clock().toISOString() } },
      ],
    },
  })
  for (const { id } of docs) {
    const { sequence, state } = await stateOf({ id, collection, payload })
    await (state === 'open'
      ? closeAsSystem(payload, id, sequence)
      : payload.db.updateOne({ id, collection, data: { isOpen: false } }))
  }
  return docs.length
}

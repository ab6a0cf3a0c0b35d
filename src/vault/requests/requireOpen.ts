import type { Payload, PayloadRequest } from 'payload'

import type { RequestRow } from './requestRow.js'

import { idOf } from '../../plugin/idOf.js'
import { optionsOf } from '../../plugin/options.js'
import { history, stateOf, systemActor, transition } from '../../workflow/index.js'
import { VaultError } from '../errors.js'
import { closeAsSystem } from './closeRequests.js'
import { requestsSlug } from './collection.js'
import { endOfView } from './effects.js'

type Args = { id: string; payload: Payload; req: PayloadRequest }

/** An open view: whose identity, and until when. */
export type OpenView = { expiresAt: Date; identity: string; user: string }

const collection = requestsSlug

/** Clocks of two machines differ by less than this, in milliseconds; more is a fault. */
const clockTolerance = 60_000

/** When the newest `open` event was written. */
const openedAt = async (payload: Payload, id: string): Promise<string> => {
  const events = await history({ id, actor: systemActor('vault'), collection, payload })
  const opened = events.find((event) => event.transition === 'open')
  if (!opened) {
    throw new VaultError('request-not-granted')
  }
  return opened.at
}

const ownRequest = async ({ id, payload, req }: Args): Promise<RequestRow> => {
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
  return request
}

/**
 * The view that the caller has open; with `mayBegin` a granted request begins here. The end is
 * reckoned from the workflow's event, not from a column that could be written; a clock that was set
 * back behind the event closes the view, since it would prolong it.
 *
 * @throws VaultError, and what the workflow's `open` refuses with
 */
export const requireOpen = async ({
  mayBegin,
  ...args
}: { mayBegin: boolean } & Args): Promise<OpenView> => {
  const { id, payload, req } = args
  const request = await ownRequest(args)
  const { sequence, state } = await stateOf({ id, collection, payload })
  if (state === 'granted' && mayBegin) {
    await transition({
      id,
      collection,
      expectedSequence: sequence,
      payload,
      req,
      transition: 'open',
    })
  } else if (state !== 'open') {
    throw new VaultError(state === 'closed' ? 'request-expired' : 'request-not-granted')
  }
  const { clock, vault } = optionsOf(payload)
  const began = await openedAt(payload, id)
  const expiresAt = endOfView(began, vault.openMinutes)
  const isEarly = clock().getTime() < Date.parse(began) - clockTolerance
  if (isEarly || expiresAt <= clock()) {
    await closeAsSystem(payload, id, (await stateOf({ id, collection, payload })).sequence)
    throw new VaultError(isEarly ? 'request-clock' : 'request-expired')
  }
  return { expiresAt, identity: idOf(request.identity), user: String(req.user?.id) }
}

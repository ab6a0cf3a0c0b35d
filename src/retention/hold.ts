import type { Endpoint } from 'payload'

import { randomUUID } from 'node:crypto'

import { appendAudit } from '../audit/index.js'
import { asSlug } from '../plugin/asSlug.js'
import { principalOf } from '../plugin/policy.js'
import { RetentionError } from './errors.js'

const holders = ['coordinator', 'custodian']

const reasonIn = (body: Record<string, unknown>): string => {
  const reason = typeof body.reason === 'string' ? body.reason.trim() : ''
  if (reason.length < 10 || reason.length > 400) {
    throw new RetentionError('hold-reason')
  }
  return reason
}

/**
 * `POST /api/:collection/:id/hold` with `{ hold, reason? }` -> `{ hold }`. Also in states that
 * nobody may edit; the reason stays with the record, the audit log has who and when.
 */
export const holdEndpoint = (collection: string): Endpoint => ({
  handler: async (req) => {
    const { payload, user } = req
    const id = String(req.routeParams?.id)
    if (!user || !principalOf(req).roles.some((role) => holders.includes(role))) {
      throw new RetentionError('hold-forbidden')
    }
    await payload.findByID({
      id,
      collection: asSlug(collection),
      depth: 0,
      overrideAccess: false,
      req,
    })
    const body = ((await req.json?.().catch(() => null)) ?? {}) as Record<string, unknown>
    const hold = body.hold === true
    const holdReason = hold ? reasonIn(body) : null
    const kind = hold ? 'retention.held' : 'retention.lifted'
    await appendAudit({
      entries: [
        {
          actor: `user:${user.id}`,
          kind,
          source: `${kind}:${randomUUID()}`,
          subject: `${collection}:${id}`,
        },
      ],
      payload,
    })
    await payload.db.updateOne({
      id,
      collection,
      data: { retention: { hold, holdReason, purgeOn: null, warnedAt: null } },
    })
    return Response.json({ hold }, { headers: { 'Cache-Control': 'no-store' } })
  },
  method: 'post',
  path: '/:id/hold',
})

import type { Endpoint } from 'payload'

import { decideUnknown } from './decide.js'
import { DecisionRefusedError } from './errors.js'

const isIds = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((id) => typeof id === 'string')

/**
 * `POST /api/disseminations/:id/unknown` with `{ decision: 'confirm' | 'resend', comment,
 * deliveries? }` -> `{ settled }`
 */
export const unknownEndpoint: Endpoint = {
  handler: async (req) => {
    const body = ((await req.json?.().catch(() => null)) ?? {}) as Record<string, unknown>
    const { comment, decision, deliveries } = body
    if (decision !== 'confirm' && decision !== 'resend') {
      throw new DecisionRefusedError('unknown-decision')
    }
    if (deliveries !== undefined && !isIds(deliveries)) {
      throw new DecisionRefusedError('unknown-decision')
    }
    return Response.json(
      await decideUnknown({
        comment: typeof comment === 'string' ? comment : '',
        decision,
        deliveries,
        dissemination: String(req.routeParams?.id),
        req,
      }),
    )
  },
  method: 'post',
  path: '/:id/unknown',
}

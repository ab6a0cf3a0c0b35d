import type { Endpoint, PayloadRequest } from 'payload'

import { actorOf } from '../../workflow/index.js'
import { prepare } from '../prepare.js'
import { FollowUpRefusedError } from './errors.js'
import { previewFollowUp } from './preview.js'

const requireCoordinator = (req: PayloadRequest): string => {
  const actor = actorOf(req)
  if (actor?.kind !== 'user' || !actor.roles.includes('coordinator')) {
    throw new FollowUpRefusedError('follow-up-forbidden')
  }
  return String(req.routeParams?.id)
}

/**
 * `GET /api/releases/:id/follow-up` says what those who have a release are owed and how many they
 * are; `POST` prepares it, once: cancel the one that is there before another is made.
 */
export const followUpEndpoints: Endpoint[] = [
  {
    handler: async (req) => {
      const preview = await previewFollowUp(req.payload, requireCoordinator(req))
      return Response.json(preview, { headers: { 'Cache-Control': 'no-store' } })
    },
    method: 'get',
    path: '/:id/follow-up',
  },
  {
    handler: async (req) => {
      const follows = requireCoordinator(req)
      const made = await prepare({ follows, payload: req.payload, req })
      return Response.json(made, { headers: { 'Cache-Control': 'no-store' }, status: 201 })
    },
    method: 'post',
    path: '/:id/follow-up',
  },
]

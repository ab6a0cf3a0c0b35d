import type { CollectionSlug, Endpoint } from 'payload'

import { sharedProgress } from './shared.js'

/** `GET /api/disseminations/:id/progress`, for readers of the document: counts, no addresses. */
export const progressEndpoint: Endpoint = {
  handler: async (req) => {
    const { payload } = req
    const id = String(req.routeParams?.id)
    await payload.findByID({
      id,
      collection: 'disseminations' as CollectionSlug,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return Response.json(await sharedProgress(payload, id), {
      headers: { 'Cache-Control': 'no-store' },
    })
  },
  method: 'get',
  path: '/:id/progress',
}

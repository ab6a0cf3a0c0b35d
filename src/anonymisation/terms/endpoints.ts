import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import { NotLoggedInError } from '../errors.js'
import { forgetTerm, showTerm } from './openTerm.js'

const handled =
  (handle: (req: PayloadRequest, id: string) => Promise<object>): PayloadHandler =>
  async (req) => {
    if (!req.user) {
      throw new NotLoggedInError()
    }
    const answer = await handle(req, String(req.routeParams?.id))
    return Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
  }

/** Under `/api/anonymisation-terms/:id`: what is remembered, and to forget it. */
export const termEndpoints: Omit<Endpoint, 'root'>[] = [
  { handler: handled(showTerm), method: 'post', path: '/:id/show' },
  { handler: handled(forgetTerm), method: 'post', path: '/:id/forget' },
]

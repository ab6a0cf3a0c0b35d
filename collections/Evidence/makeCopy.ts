import type { Endpoint } from 'payload'

import { slugs } from '../slugs.js'
import { TitleNeededError } from './errors.js'
import { openOriginal } from './openOriginal.js'

const longestTitle = 200

/**
 * `POST /api/evidence/:id/clean-copy` with `{ title }`: makes a clean copy of the sealed original
 * and keeps it as a document that names its original. Both hashes enter the audit log.
 */
export const makeCopy: Endpoint = {
  handler: async (req) => {
    const body = (await req.json?.().catch(() => null)) as { title?: unknown } | null
    const title = typeof body?.title === 'string' ? body.title.trim() : ''
    if (title === '' || title.length > longestTitle) {
      throw new TitleNeededError()
    }
    const id = String(req.routeParams?.id)
    const { bytes, evidence } = await openOriginal(req, id)
    const mimetype = evidence.originalType ?? 'application/octet-stream'
    const made = await req.payload.create({
      collection: slugs.documents,
      // By the system, since no request may say where a copy comes from.
      data: { evidence: id, title },
      depth: 0,
      file: { data: bytes, mimetype, name: 'original', size: bytes.length },
      req,
    })
    return Response.json({ id: made.id }, { status: 201 })
  },
  method: 'post',
  path: '/:id/clean-copy',
}

import type { Endpoint } from 'payload'

import { IncompleteRequestError, NotLoggedInError } from '../errors.js'
import { composePublication } from './composePublication.js'
import { secondCheck } from './secondCheck.js'

const optionalText = (body: Record<string, unknown>, field: string): string | undefined => {
  const value = body[field]
  if (value != null && typeof value !== 'string') {
    throw new IncompleteRequestError(field)
  }
  return value ?? undefined
}

const isId = (value: unknown): value is number | string =>
  typeof value === 'string' || typeof value === 'number'

/** `GET /api/<publications>/:id/second-check`: what still tells of somebody in a clean text. */
export const secondCheckEndpoint: Omit<Endpoint, 'root'> = {
  handler: async (req) => {
    if (!req.user) {
      throw new NotLoggedInError()
    }
    const publication = String(req.routeParams?.id)
    const check = await secondCheck({ payload: req.payload, publication, req })
    return Response.json(check, { headers: { 'Cache-Control': 'no-store' } })
  },
  method: 'get',
  path: '/:id/second-check',
}

/** `POST /api/<publications>/compose` with `{ reports, title, kind?, language?, tlp? }`. */
export const composeEndpoint: Omit<Endpoint, 'root'> = {
  handler: async (req) => {
    if (!req.user) {
      throw new NotLoggedInError()
    }
    const parsed: unknown = await req.json?.().catch(() => undefined)
    const body = (typeof parsed === 'object' && parsed !== null ? parsed : {}) as Record<
      string,
      unknown
    >
    const { reports } = body
    if (!Array.isArray(reports) || reports.length === 0 || !reports.every(isId)) {
      throw new IncompleteRequestError('reports')
    }
    const title = optionalText(body, 'title')?.trim()
    if (!title) {
      throw new IncompleteRequestError('title')
    }
    const composed = await composePublication({
      kind: optionalText(body, 'kind'),
      language: optionalText(body, 'language'),
      payload: req.payload,
      reports,
      req,
      title,
      tlp: optionalText(body, 'tlp'),
    })
    return Response.json(composed, { status: 201 })
  },
  method: 'post',
  path: '/compose',
}

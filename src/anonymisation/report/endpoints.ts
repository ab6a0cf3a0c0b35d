import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'

import type { DecisionInput } from './outcome.js'

import { answer } from '../../plugin/answer.js'
import { IncompleteRequestError, NotLoggedInError } from '../errors.js'
import { addFinding, type SpanInput } from './addFinding.js'
import { confirmText } from './confirmText.js'
import { decideFindings } from './decideFindings.js'
import { hintsOf } from './hintsOf.js'
import { scanReport } from './scanReport.js'
import { sideBySide } from './sideBySide.js'

const handled =
  (
    handle: (req: PayloadRequest, report: string, body: Record<string, unknown>) => Promise<object>,
  ): PayloadHandler =>
  async (req) => {
    if (!req.user) {
      throw new NotLoggedInError()
    }
    const report = req.routeParams?.id
    if (typeof report !== 'string') {
      throw new IncompleteRequestError('id')
    }
    return answer(await handle(req, report, await bodyOf(req)))
  }

const bodyOf = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  if (req.method !== 'POST') {
    return {}
  }
  const body: unknown = await req.json?.().catch(() => undefined)
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
}

const isFlag = (value: unknown): boolean => value === undefined || typeof value === 'boolean'

const isText = (value: unknown): boolean => value == null || typeof value === 'string'

const decisionsIn = (body: Record<string, unknown>): DecisionInput[] => {
  const { decisions } = body
  const isDecision = (value: unknown): value is DecisionInput => {
    const input = (value ?? {}) as Record<string, unknown>
    return (
      typeof input.finding === 'string' &&
      typeof input.decision === 'string' &&
      isText(input.reason) &&
      isText(input.replacement) &&
      isFlag(input.remember)
    )
  }
  if (!Array.isArray(decisions) || decisions.length === 0 || !decisions.every(isDecision)) {
    throw new IncompleteRequestError('decisions')
  }
  return decisions
}

const spanIn = (body: Record<string, unknown>): SpanInput => {
  const { end, reason, remember, replacement, start, type } = body
  if (typeof start !== 'number' || typeof end !== 'number') {
    throw new IncompleteRequestError('start')
  }
  if (!isFlag(remember)) {
    throw new IncompleteRequestError('remember')
  }
  if (typeof type !== 'string' || !isText(reason) || !isText(replacement)) {
    throw new IncompleteRequestError('type')
  }
  return body as SpanInput
}

/** Endpoints of one report, under `/api/<reports>/:id/anonymisation`. */
export const anonymisationEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    handler: handled((req, report) => sideBySide({ payload: req.payload, report, req })),
    method: 'get',
    path: '/:id/anonymisation',
  },
  {
    handler: handled((req, report) => hintsOf({ payload: req.payload, report, req })),
    method: 'get',
    path: '/:id/anonymisation/hints',
  },
  {
    handler: handled((req, report) => scanReport({ payload: req.payload, report, req })),
    method: 'post',
    path: '/:id/anonymisation/scan',
  },
  {
    handler: handled((req, report) => confirmText({ payload: req.payload, report, req })),
    method: 'post',
    path: '/:id/anonymisation/confirm',
  },
  {
    handler: handled((req, report, body) =>
      decideFindings({ decisions: decisionsIn(body), payload: req.payload, report, req }),
    ),
    method: 'post',
    path: '/:id/anonymisation/decide',
  },
  {
    handler: handled((req, report, body) =>
      addFinding({ payload: req.payload, report, req, span: spanIn(body) }),
    ),
    method: 'post',
    path: '/:id/anonymisation/add',
  },
]

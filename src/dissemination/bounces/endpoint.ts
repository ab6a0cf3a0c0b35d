import type { Endpoint } from 'payload'

import { optionsOf } from '../../plugin/options.js'
import { SignatureError } from './errors.js'
import { isSigned } from './signature.js'
import { longestReport, takeReport } from './takeReport.js'

/**
 * `POST /api/mail/bounces`: the returned message as it is, signed in `X-Elchi-Signature`; the
 * address that it came to may stand in `X-Return-Path`. Closed where no secret is set.
 */
export const bouncesEndpoint: Endpoint = {
  handler: async (req) => {
    const { clock, dissemination } = optionsOf(req.payload)
    const length = Number(req.headers.get('content-length') ?? 0)
    const body =
      length > longestReport
        ? null
        : new Uint8Array((await req.arrayBuffer?.()) ?? new ArrayBuffer(0))
    const header = req.headers.get('x-elchi-signature')
    const secret = dissemination.bounceSecret
    if (!body || !secret || !isSigned({ body, header, now: clock(), secret })) {
      throw new SignatureError()
    }
    const returnPath = req.headers.get('x-return-path') ?? undefined
    return Response.json(await takeReport({ payload: req.payload, raw: body, returnPath }))
  },
  method: 'post',
  path: '/mail/bounces',
}

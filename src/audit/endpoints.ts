import type { Endpoint, PayloadRequest } from 'payload'

import { optionsOf } from '../plugin/options.js'
import { principalOf } from '../plugin/policy.js'
import { anchorsIn } from './anchors.js'
import { AuditForbiddenError, NoAnchorsError } from './errors.js'
import { exportAudit } from './exportAudit.js'
import { auditSlug } from './store.js'
import { verifyAudit } from './verify.js'

const requireReader = async (req: PayloadRequest): Promise<string> => {
  const rule = optionsOf(req.payload).policy[auditSlug]?.read
  if (!req.user || (await rule?.({ principal: principalOf(req), req })) !== true) {
    throw new AuditForbiddenError()
  }
  return `user:${req.user.id}`
}

/** `GET /api/audit-log/export`: the log as signed JSON lines. */
export const exportEndpoint: Endpoint = {
  handler: async (req) => {
    const actor = await requireReader(req)
    const lines: string[] = []
    await exportAudit({ actor, payload: req.payload, write: (line) => lines.push(line) })
    return new Response(`${lines.join('\n')}\n`, {
      headers: {
        'Cache-Control': 'no-store',
        'Content-Disposition': 'attachment; filename="audit-log.jsonl"',
        'Content-Type': 'application/jsonl',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
  method: 'get',
  path: '/export',
}

/** Anchors that the auditor kept, if any came along. */
const keptIn = async (req: PayloadRequest): Promise<string | undefined> => {
  const body = (await req.json?.().catch(() => null)) as { anchors?: unknown } | null | undefined
  const kept = body?.anchors
  if (kept === undefined) {
    return undefined
  }
  if (typeof kept !== 'string' || anchorsIn(kept) === 0) {
    throw new NoAnchorsError()
  }
  return kept
}

/** `POST /api/audit-log/verify` with `{ anchors? }` (text) -> the verdict of `verifyAudit` */
export const verifyEndpoint: Endpoint = {
  handler: async (req) => {
    await requireReader(req)
    return Response.json(await verifyAudit(req.payload, await keptIn(req)), {
      headers: { 'Cache-Control': 'no-store' },
    })
  },
  method: 'post',
  path: '/verify',
}

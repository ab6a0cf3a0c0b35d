import type { Endpoint, PayloadRequest } from 'payload'

import { optionsOf } from '../plugin/options.js'
import { principalOf } from '../plugin/policy.js'
import { AuditForbiddenError } from './errors.js'
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

/** `POST /api/audit-log/verify` -> the verdict of `verifyAudit` */
export const verifyEndpoint: Endpoint = {
  handler: async (req) => {
    await requireReader(req)
    return Response.json(await verifyAudit(req.payload), {
      headers: { 'Cache-Control': 'no-store' },
    })
  },
  method: 'post',
  path: '/verify',
}

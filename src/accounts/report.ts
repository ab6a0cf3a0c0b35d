import type { Payload, PayloadRequest } from 'payload'

import { appendAudit, type AuditEntry } from '../audit/index.js'
import { optionsOf } from '../plugin/options.js'
import { newRandomId } from '../plugin/randomId.js'

/** Writes into the audit log what was done with an account, and by whom. */
export const reportAccount = async (args: {
  /** `user:ID` or `system:NAME` */
  actor: string
  /** What of it is worth knowing; no content and no names. */
  data?: AuditEntry['data']
  id: number | string
  kind: string
  payload: Payload
  req?: Partial<PayloadRequest>
}): Promise<void> => {
  const { id, actor, data = {}, kind, payload, req } = args
  await appendAudit({
    entries: [
      {
        actor,
        data,
        kind,
        source: `${kind}:${id}:${newRandomId()}`,
        subject: `${optionsOf(payload).users}:${id}`,
      },
    ],
    payload,
    req,
  })
}

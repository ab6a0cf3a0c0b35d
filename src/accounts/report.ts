import type { Payload, PayloadRequest } from 'payload'

import { appendAudit } from '../audit/index.js'
import { optionsOf } from '../plugin/options.js'
import { newRandomId } from '../plugin/randomId.js'

/** Writes into the audit log what was done with an account, and by whom. */
export const reportAccount = async (args: {
  /** `user:ID` or `system:NAME` */
  actor: string
  id: number | string
  kind: string
  payload: Payload
  req?: Partial<PayloadRequest>
}): Promise<void> => {
  const { id, actor, kind, payload, req } = args
  await appendAudit({
    entries: [
      {
        actor,
        kind,
        source: `${kind}:${id}:${newRandomId()}`,
        subject: `${optionsOf(payload).users}:${id}`,
      },
    ],
    payload,
    req,
  })
}

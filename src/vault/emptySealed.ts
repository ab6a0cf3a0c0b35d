import type { Payload, PayloadRequest } from 'payload'

import { randomUUID } from 'node:crypto'

import { appendAudit } from '../audit/index.js'
import { asSlug } from '../plugin/asSlug.js'
import { VaultError } from './errors.js'
import { requestWith } from './grant.js'

const requireClearance = async (
  payload: Payload,
  req: PayloadRequest,
  { collection, field, id }: { collection: string; field: string; id: number | string },
): Promise<void> => {
  const fields = payload.config.collections.find(({ slug }) => slug === collection)?.flattenedFields
  const sealed = fields?.find(({ name, custom }) => name === field && custom?.elchiSealed === name)
  if (!sealed) {
    throw new VaultError('vault-unknown-field', `${collection}.${field}`)
  }
  if (!(await sealed.access?.update?.({ id, req }))) {
    throw new VaultError('vault-forbidden', `${collection}.${field}`)
  }
}

/**
 * Empties one sealed text for good: an action of its own, because an empty form field keeps what is
 * stored. Needs the right to update the document and the field; the intent is audited before, the outcome after.
 */
export const emptySealed = async (args: {
  collection: string
  field: string
  id: number | string
  payload: Payload
  req: PayloadRequest
}): Promise<void> => {
  const { id, collection, field, payload, req } = args
  await requireClearance(payload, req, { id, collection, field })
  const run = randomUUID()
  const record = (kind: string) =>
    appendAudit({
      entries: [
        {
          actor: `user:${req.user?.id ?? 'none'}`,
          data: { field },
          kind,
          source: `${kind}:${run}`,
          subject: `${collection}:${id}`,
        },
      ],
      payload,
      req,
    })
  await record('vault.emptying')
  await payload.update({
    id,
    collection: asSlug(collection),
    data: {} as never,
    depth: 0,
    overrideAccess: false,
    req: await requestWith({ grant: { id, collection, does: 'empty', field }, payload, req }),
  })
  await record('vault.emptied')
}

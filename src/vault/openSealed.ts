import type { Payload, PayloadRequest } from 'payload'

import { randomUUID } from 'node:crypto'

import { appendAudit } from '../audit/index.js'
import { asSlug } from '../plugin/asSlug.js'
import { VaultError } from './errors.js'
import { requestWith } from './grant.js'
import { sealedFieldsOf } from './sealedFields.js'

export type OpenArgs = {
  /** A part of the system that reads for itself, such as `system:anonymisation`: needs no user. */
  as?: `system:${string}`
  collection: string
  field: string
  id: number | string
  payload: Payload
  /** Why, as a code; kept in the audit log. */
  purpose: string
  req?: Partial<PayloadRequest>
}

const read = async (args: OpenArgs, request: PayloadRequest): Promise<null | string> => {
  const doc = (await args.payload.findByID({
    id: args.id,
    collection: asSlug(args.collection),
    depth: 0,
    overrideAccess: Boolean(args.as),
    req: request,
  })) as unknown as Record<string, unknown>
  if (!(args.field in doc)) {
    throw new VaultError('vault-forbidden', `${args.collection}.${args.field}`)
  }
  return (doc[args.field] as null | string) ?? null
}

/**
 * The plain text of one sealed field; null when nothing was ever written. Asks the collection and
 * the field whether the user may read, and writes the opening, or the refusal, into the audit log
 * before it answers. Throws VaultError, EnvelopeError, NotFound.
 */
export const openSealed = async (args: OpenArgs): Promise<null | string> => {
  const { id, as, collection, field, payload, purpose, req } = args
  if (!sealedFieldsOf(payload, collection).includes(field)) {
    throw new VaultError('vault-unknown-field', `${collection}.${field}`)
  }
  const request = await requestWith({
    grant: { id, collection, does: 'open', field },
    payload,
    req,
  })
  const record = (kind: string, code?: string) =>
    appendAudit({
      entries: [
        {
          actor: as ?? `user:${request.user?.id ?? 'none'}`,
          data: { field, purpose, ...(code ? { code } : {}) },
          kind,
          source: `${kind}:${randomUUID()}`,
          subject: `${collection}:${id}`,
        },
      ],
      payload,
      req,
    })
  try {
    const plain = await read(args, request)
    await record('vault.opened')
    return plain
  } catch (error) {
    const code = (error as { code?: string; name: string }).code ?? (error as Error).name
    await record('vault.refused', code)
    throw error
  }
}

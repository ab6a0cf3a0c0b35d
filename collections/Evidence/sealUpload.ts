import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'

import { createHash } from 'node:crypto'
import { newRandomId, optionsOf, sealBytes } from 'payload-elchi'

import { slugs } from '../slugs.js'

/** The place in the envelope that a file's bytes are bound to. */
export const fileField = 'file'

type Args = { data?: Record<string, unknown>; id?: number | string }

type Original = { originalSha256: string; originalType: string }

const originals = new WeakMap<Buffer, Original>()

/** Replaces an upload by its sealed bytes under a random name, before anything is written. */
export const sealUpload: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { file } = req
  if (!file || (operation !== 'create' && operation !== 'update')) {
    return
  }
  const { id = newRandomId(), data } = args as Args
  const sealed = sealBytes({
    keys: optionsOf(req.payload).keys,
    place: { id, collection: slugs.evidence, field: fileField },
    plain: file.data,
  })
  originals.set(sealed, {
    originalSha256: createHash('sha256').update(file.data).digest('hex'),
    originalType: file.mimetype,
  })
  req.file = {
    data: sealed,
    mimetype: 'application/octet-stream',
    name: `${newRandomId()}.sealed`,
    size: sealed.length,
  }
  const own = operation === 'create' ? { id } : {}
  return { ...args, data: { ...data, ...own, originalName: file.name } }
}

/** Says what the original was. After field access, since no request may say it. */
export const describeOriginal: CollectionBeforeChangeHook = ({ data, req }) => ({
  ...(data as Record<string, unknown>),
  ...(req.file ? originals.get(req.file.data) : undefined),
})

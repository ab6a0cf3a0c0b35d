import type { CollectionBeforeChangeHook } from 'payload'

import { createHash } from 'node:crypto'

/** The hash that an approval binds to is taken from the bytes as they are stored. */
export const hashUpload: CollectionBeforeChangeHook = ({ data, req }) =>
  req.file
    ? { ...data, sha256: createHash('sha256').update(req.file.data).digest('hex') }
    : (data as Record<string, unknown>)

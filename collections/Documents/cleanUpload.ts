import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
} from 'payload'
import type { CleanCopy } from 'payload-elchi'

import { appendAudit, cleanCopyFor, newRandomId } from 'payload-elchi'

import { slugs } from '../slugs.js'

const copies = new WeakMap<Buffer, CleanCopy>()

/** Takes the clean copy's place before anything of an upload is written, under a random name. */
export const cleanUpload: CollectionBeforeOperationHook = async ({ operation, req }) => {
  const { file, payload } = req
  if (!file || (operation !== 'create' && operation !== 'update')) {
    return
  }
  const copy = await cleanCopyFor({ bytes: file.data, payload, type: file.mimetype })
  copies.set(copy.bytes, copy)
  const extension = copy.name.slice(copy.name.lastIndexOf('.'))
  req.file = {
    data: copy.bytes,
    mimetype: copy.type,
    name: `${newRandomId()}${extension}`,
    size: copy.bytes.length,
  }
}

/** Says what became of an upload. After field access, since no request may say it. */
export const describeCopy: CollectionBeforeChangeHook = ({ data, req }) => {
  const copy = req.file && copies.get(req.file.data)
  return copy
    ? {
        ...(data as Record<string, unknown>),
        leftOut: copy.leftOut,
        originalSha256: copy.originalSha256,
        redacted: copy.redacted,
        sha256: copy.sha256,
      }
    : (data as Record<string, unknown>)
}

/** Binds a copy to its original in the audit log: the chain of custody. */
export const recordCopy: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { id, evidence } = doc as { evidence?: unknown; id: string }
  const copy = req.file && copies.get(req.file.data)
  if (copy) {
    await appendAudit({
      entries: [
        {
          actor: req.user ? `user:${req.user.id}` : 'system:files',
          data: {
            original: copy.originalSha256,
            redacted: copy.redacted,
            sha256: copy.sha256,
            source: typeof evidence === 'string' ? `${slugs.evidence}:${evidence}` : null,
          },
          kind: 'document.cleaned',
          source: `document.cleaned:${id}:${copy.sha256}`,
          subject: `${slugs.documents}:${id}`,
        },
      ],
      payload: req.payload,
      req,
    })
  }
  return doc as Record<string, unknown>
}

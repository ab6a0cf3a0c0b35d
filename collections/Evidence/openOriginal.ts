import type { PayloadRequest } from 'payload'

import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { appendAudit, openBytes, optionsOf } from 'payload-elchi'

import { filesDirectory } from '../files.js'
import { slugs } from '../slugs.js'
import { EvidenceFileError, LoginNeededError } from './errors.js'
import { fileField } from './sealUpload.js'

const bytesOf = async (filename: null | string | undefined): Promise<Buffer> => {
  const file = path.join(filesDirectory(slugs.evidence), path.basename(filename ?? ''))
  return readFile(/* turbopackIgnore: true */ file).catch(() => {
    throw new EvidenceFileError()
  })
}

/**
 * The original of a file, for whoever may read the record. The opening is in the audit log before a
 * byte is handed on.
 *
 * @throws LoginNeededError (401), EvidenceFileError (404), and what reading the record throws
 */
export const openOriginal = async (req: PayloadRequest, id: string) => {
  if (!req.user) {
    throw new LoginNeededError()
  }
  const { payload } = req
  const evidence = await payload.findByID({
    id,
    collection: slugs.evidence,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const bytes = openBytes({
    keys: optionsOf(payload).keys,
    place: { id, collection: slugs.evidence, field: fileField },
    sealed: await bytesOf(evidence.filename),
  })
  await appendAudit({
    entries: [
      {
        actor: `user:${req.user.id}`,
        data: { sha256: evidence.originalSha256 ?? null },
        kind: 'evidence.opened',
        source: `evidence.opened:${id}:${randomUUID()}`,
        subject: `${slugs.evidence}:${id}`,
      },
    ],
    payload,
    req,
  })
  return { bytes, evidence }
}

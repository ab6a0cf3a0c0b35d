import type { Payload, PayloadRequest } from 'payload'

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { ReleaseFile } from './types.js'

import { keyOf } from '../plugin/idOf.js'
import { optionsOf } from '../plugin/options.js'
import { ContentProblem } from './render/problem.js'

type CleanFile = {
  filename?: null | string
  filesize?: null | number
  id: number | string
  mimeType?: null | string
  sha256?: null | string
}

/**
 * The clean files that a publication names in `attachments`, in their order.
 *
 * @throws ContentProblem `content-attachment` where one is gone or was never hashed
 */
export const attachmentsOf = async (args: {
  doc: Record<string, unknown>
  req: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>
}): Promise<({ sha256: string } & CleanFile)[]> => {
  const { doc, req } = args
  const ids = Array.isArray(doc.attachments) ? doc.attachments.map(keyOf) : []
  if (ids.length === 0) {
    return []
  }
  const { docs } = await req.payload.db.find<CleanFile>({
    collection: optionsOf(req.payload).documents,
    limit: 0,
    pagination: false,
    req,
    where: { id: { in: ids } },
  })
  return ids.map((id, index) => {
    const file = docs.find((candidate) => String(candidate.id) === String(id))
    const sha256 = file?.sha256 ?? ''
    if (!file || !/^[0-9a-f]{64}$/.test(sha256)) {
      throw new ContentProblem('content-attachment', { path: `attachments.${index}` })
    }
    return { ...file, sha256 }
  })
}

/** Describes clean files by what may be told of them. */
export const describeFiles = (files: ({ sha256: string } & CleanFile)[]): ReleaseFile[] =>
  files.map(({ filename, filesize, mimeType, sha256 }) => ({
    name: `${sha256.slice(0, 16)}${path.extname(filename ?? '').toLowerCase()}`,
    sha256,
    size: filesize ?? 0,
    type: mimeType ?? 'application/octet-stream',
  }))

/**
 * The bytes of a clean file by its hash, from the disk of the documents' collection. What is there
 * under another hash is not returned.
 */
export const readCleanFile = async (args: {
  payload: Payload
  sha256: string
}): Promise<Buffer | null> => {
  const { payload, sha256 } = args
  const collection = optionsOf(payload).documents
  const found = await payload.db.findOne<CleanFile>({
    collection,
    where: { sha256: { equals: sha256 } },
  })
  const upload = payload.collections[collection]?.config.upload
  if (!found?.filename || !upload) {
    return null
  }
  const file = path.join(upload.staticDir ?? collection, path.basename(found.filename))
  const bytes = await readFile(/* turbopackIgnore: true */ file).catch(() => null)
  const isSame = bytes && createHash('sha256').update(bytes).digest('hex') === sha256
  return isSame ? bytes : null
}

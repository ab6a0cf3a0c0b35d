import type { Endpoint } from 'payload'

import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { appendAudit, openBytes, optionsOf } from 'payload-elchi'

import { downloadHeaders, filesDirectory } from '../files.js'
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
 * Hands the original of a file to whoever may read the record. The opening is in the audit log
 * before a byte leaves.
 */
export const openFile: Endpoint = {
  handler: async (req) => {
    if (!req.user) {
      throw new LoginNeededError()
    }
    const { payload } = req
    const id = String(req.routeParams?.id)
    const evidence = await payload.findByID({
      id,
      collection: slugs.evidence,
      depth: 0,
      overrideAccess: false,
      req,
    })
    const plain = openBytes({
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
    const headers = downloadHeaders({
      headers: new Headers({ 'Content-Type': 'application/octet-stream' }),
    })
    return new Response(new Uint8Array(plain), { headers })
  },
  method: 'post',
  path: '/:id/original',
}

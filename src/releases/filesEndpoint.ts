import type { Endpoint, PayloadRequest } from 'payload'

import type { Release } from './types.js'

import { readCleanFile } from './attachments.js'
import { ReleaseFileError } from './errors.js'

/** Types that a browser can only show or save; anything else is handed out as bytes. */
const plainTypes = /^(?:application\/pdf|image\/(?:gif|jpeg|png|webp)|text\/plain)$/

const readable = async (req: PayloadRequest, id: string): Promise<Release> =>
  (await req.payload.findByID({
    id,
    collection: 'releases',
    depth: 0,
    overrideAccess: false,
    req,
  })) as unknown as Release

/**
 * `GET /api/releases/:id/files/:n`, n from 1: a file of a release, for whoever may read the release.
 * The bytes are compared with the approved hash each time; the name says nothing of its origin.
 */
export const filesEndpoint: Omit<Endpoint, 'root'> = {
  handler: async (req) => {
    const { id, n } = req.routeParams as { id: string; n: string }
    const number = /^[1-9]\d{0,3}$/.test(n) ? Number(n) : 0
    const release = await readable(req, id)
    const file = release.files[number - 1]
    const isApproved = file && release.attachments[number - 1] === file.sha256
    const bytes = isApproved
      ? await readCleanFile({ payload: req.payload, sha256: file.sha256 })
      : null
    if (!file || !bytes) {
      throw new ReleaseFileError(number)
    }
    const isForAnyone = release.tlp === 'TLP:CLEAR' && !req.user
    return new Response(new Uint8Array(bytes), {
      headers: {
        'Cache-Control': isForAnyone ? 'public, max-age=300' : 'private, no-store',
        'Content-Disposition': `attachment; filename="${file.name.replace(/[^\w.-]/g, '')}"`,
        'Content-Length': String(bytes.length),
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Content-Type': plainTypes.test(file.type) ? file.type : 'application/octet-stream',
        Vary: 'Cookie, Authorization',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
  method: 'get',
  path: '/:id/files/:n',
}

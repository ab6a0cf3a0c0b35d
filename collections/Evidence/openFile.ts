import type { Endpoint } from 'payload'

import { downloadHeaders } from '../files.js'
import { openOriginal } from './openOriginal.js'

/** Hands the original of a file to whoever may read the record. */
export const openFile: Endpoint = {
  handler: async (req) => {
    const { bytes } = await openOriginal(req, String(req.routeParams?.id))
    const headers = downloadHeaders({
      headers: new Headers({ 'Content-Type': 'application/octet-stream' }),
    })
    return new Response(new Uint8Array(bytes), { headers })
  },
  method: 'post',
  path: '/:id/original',
}

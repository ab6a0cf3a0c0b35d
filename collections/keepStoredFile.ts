import type { CollectionBeforeOperationHook } from 'payload'

import { withoutFields } from 'payload-elchi'

/** What Payload says of a stored file, and by which it would fetch and rewrite it. */
const ofFile = new Set([
  'filename',
  'filesize',
  'focalX',
  'focalY',
  'height',
  'mimeType',
  'thumbnailURL',
  'url',
  'width',
])

/**
 * A stored file is replaced as a whole or not at all: Payload edits a picture by fetching what its
 * document says and storing that again, past the seal and the cleaning that uploads go through.
 */
export const keepStoredFile: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') {
    return
  }
  const { data = {} } = args as { data?: Record<string, unknown> }
  delete req.query.uploadEdits
  return { ...args, data: withoutFields(data, ofFile) }
}

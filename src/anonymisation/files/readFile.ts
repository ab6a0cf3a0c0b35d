import type { ReadResult } from './types.js'

import { FileRefusedError } from './errors.js'
import { runWorker } from './runWorker.js'

/**
 * Everything in a binary file that could be words: text, metadata, what is hidden in it.
 *
 * @param args.type the media type that the bytes have to be of
 * @throws FileRefusedError (422) for what cannot be read with certainty
 */
export const readFile = async (args: { bytes: Uint8Array; type: string }): Promise<ReadResult> => {
  const result = (await runWorker({ bytes: args.bytes, job: 'read' })) as ReadResult
  if (result.type !== args.type) {
    throw new FileRefusedError('mismatch')
  }
  return result
}

/** Types that `readFile` reads. */
export const readableTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'image/avif',
  'image/gif',
  'image/heic',
  'image/jpeg',
  'image/png',
  'image/webp',
] as const

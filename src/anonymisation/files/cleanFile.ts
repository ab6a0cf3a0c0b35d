import { createHash, randomUUID } from 'node:crypto'

import type { CleanableType, CleanResult, Find, LeftOut } from './types.js'

import { FileRefusedError } from './errors.js'
import { runWorker } from './runWorker.js'

/** A clean copy, and what binds it to its original. */
export type CleanCopy = {
  bytes: Buffer
  leftOut: LeftOut[]
  /** A random name: the original one may tell who made the file. */
  name: string
  /** SHA-256 of the original, in hex. */
  originalSha256: string
  /** How many mentions of protected people were replaced in its text. */
  redacted: number
  /** SHA-256 of the clean bytes, in hex. */
  sha256: string
  type: CleanableType
}

const extensions: Record<CleanableType, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/plain': 'txt',
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Makes a clean copy of a file and has another reader prove it. Known people are replaced in texts
 * that can be rewritten (DOCX, plain text); in a PDF they are a refusal.
 *
 * @param args.find what names somebody, and what to write instead
 * @param args.type the media type that the sender claims; the bytes have to be of it
 * @throws FileRefusedError (422)
 */
export const cleanFile = async (args: {
  bytes: Uint8Array
  find?: Find
  type?: string
}): Promise<CleanCopy> => {
  const { bytes, find, type } = args
  const made = (await runWorker({ bytes, job: 'clean' }, find)) as CleanResult
  if (type && type !== made.type) {
    throw new FileRefusedError('mismatch')
  }
  return {
    ...made,
    name: `${randomUUID()}.${extensions[made.type]}`,
    bytes: Buffer.from(made.bytes),
    originalSha256: sha256(bytes),
    sha256: sha256(made.bytes),
  }
}

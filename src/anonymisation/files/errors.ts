import { APIError } from 'payload'

import type { FileRefusal } from './types.js'

const messages: Record<FileRefusal, string> = {
  broken: 'This file is damaged or incomplete. Save it again in the program that made it.',
  encrypted: 'This file is encrypted. Remove its password and upload it again.',
  heic: 'HEIC pictures cannot be made clean. Export it as JPEG: open it on the device and save or share it as “JPEG” or “most compatible”.',
  'hidden-layers': 'This PDF has hidden layers. Print it into a new PDF first.',
  macros: 'This file holds macros. Save it as a document without macros (.docx).',
  memory: 'This file needs too much memory to be cleaned. Make it smaller or split it.',
  mismatch: 'This file is not what its name or type says. Give it the right one.',
  names:
    'This file names a person or partner that the programme protects. Change its text and upload it again.',
  'no-text':
    'The text of this PDF cannot be read with certainty (a scan, or fonts without their letters). Export it with its text, or upload its pages as pictures.',
  picture:
    'A picture inside this file is of a kind that cannot be cleaned. Replace it by PNG or JPEG.',
  tail: 'Something is hidden behind the end of this file. Save it again in the program that made it.',
  'too-deep': 'This file is nested too deeply to be cleaned.',
  'too-large': 'This file, or what is packed in it, is too large to be cleaned.',
  'too-many-pixels': 'This picture has too many pixels. Make it smaller than 80 megapixels.',
  'too-slow': 'Cleaning this file took too long. Make it smaller or split it.',
  type: 'Files of this type cannot be made clean. Use JPEG, PNG, WebP, AVIF, GIF, PDF, DOCX or plain text.',
  unsure:
    'The copy of this file could not be proven clean, so there is none. Export it anew, or upload it as PDF or pictures.',
}

/** A file of which no clean copy is made, or which cannot be read with certainty, and why. */
export class FileRefusedError extends APIError {
  readonly code = 'file-refused'
  constructor(readonly reason: FileRefusal) {
    super(messages[reason], 422, { code: 'file-refused', reason })
  }
}

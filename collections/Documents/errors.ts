import { APIError } from 'payload'

/** The file is of a kind that cannot be cleaned, or cannot be read. */
export class UncleanFileError extends APIError {
  readonly code = 'file-unclean'
  constructor() {
    super('This file cannot be made clean. Use PNG, JPEG, WebP or plain text.', 422, {
      code: 'file-unclean',
    })
  }
}

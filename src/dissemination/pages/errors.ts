import { APIError } from 'payload'

/** A form is longer than any of ours. */
export class FormError extends APIError {
  readonly code = 'form-too-long'
  constructor() {
    super('The form is too long. Open the page again and fill it in there.', 413, {
      code: 'form-too-long',
    })
  }
}

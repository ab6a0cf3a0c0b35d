import { APIError } from 'payload'

/** A hold was asked for wrongly. */
export class RetentionError extends APIError {
  readonly code: 'hold-forbidden' | 'hold-reason'
  constructor(code: 'hold-forbidden' | 'hold-reason') {
    super(
      code === 'hold-reason'
        ? 'Say in 10 to 400 characters why it has to be kept.'
        : 'A hold is set and lifted by coordinators and custodians who may read the record.',
      code === 'hold-reason' ? 422 : 403,
      { code },
    )
    this.code = code
  }
}

import { APIError } from 'payload'

/** What was to leave is no longer covered by the consent of those it came from. */
export class ConsentError extends APIError {
  readonly code = 'consent-too-narrow'
  constructor() {
    super(
      'The consent of a source does not cover this any more. Withdraw or correct the publication.',
      409,
      { code: 'consent-too-narrow' },
    )
  }
}

import { APIError } from 'payload'

/** What was handed in as a returned message is empty, too large or no message. */
export class ReportUnreadableError extends APIError {
  readonly code = 'report-unreadable'
  constructor() {
    super('Hand in one whole returned message of at most 2 MB, headers first.', 422, {
      code: 'report-unreadable',
    })
  }
}

/** A signed endpoint was called without the right signature, or has no secret. */
export class SignatureError extends APIError {
  readonly code = 'signature-refused'
  constructor() {
    super(
      'Sign the bytes with BOUNCE_SECRET: X-Elchi-Signature: t=SECONDS,v1=HMAC-SHA-256(SECONDS.BODY) in hex.',
      401,
      { code: 'signature-refused' },
    )
  }
}

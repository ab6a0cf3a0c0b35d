import { APIError } from 'payload'

/** The sealed file of a piece of evidence is not where it should be. */
export class EvidenceFileError extends APIError {
  readonly code = 'evidence-file'
  constructor() {
    super('The sealed file of this evidence is missing on this machine.', 404, {
      code: 'evidence-file',
    })
  }
}

/** Nobody is logged in. */
export class LoginNeededError extends APIError {
  readonly code = 'login-needed'
  constructor() {
    super('Log in first.', 401, { code: 'login-needed' })
  }
}

/** A clean copy was asked for without a title. */
export class TitleNeededError extends APIError {
  readonly code = 'title-needed'
  constructor() {
    super('Give the clean copy a title of at most 200 characters that names nobody.', 400, {
      code: 'title-needed',
    })
  }
}

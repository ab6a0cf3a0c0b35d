import { APIError } from 'payload'

/** Kept content does not have the hash that was approved. Nothing was released or shown. */
export class ReleaseMismatchError extends APIError {
  readonly code = 'release-mismatch'
  constructor() {
    super(
      'What was kept is not what was approved. Nothing leaves until this is looked into.',
      409,
      {
        code: 'release-mismatch',
      },
    )
  }
}

/** The approving event and those before it hold no content with the approved hash. */
export class NothingFrozenError extends APIError {
  readonly code = 'release-nothing-frozen'
  constructor() {
    super('The approval names no frozen content, so there is nothing to release.', 409, {
      code: 'release-nothing-frozen',
    })
  }
}

/** A publication is not deleted under what readers were given. */
export class ReleaseStandsError extends APIError {
  readonly code = 'release-stands'
  constructor() {
    super(
      'Readers have a release of this publication, and only through it can that be taken back. Keep it (code release-stands).',
      409,
      {
        code: 'release-stands',
      },
    )
  }
}

/** The gate found a protected identity. Which one is for cleared people to look up. */
export class ReleaseBlockedError extends APIError {
  readonly code = 'release-blocked'
  constructor() {
    super('The last check stopped this release. A custodian can see why.', 422, {
      code: 'release-blocked',
    })
  }
}

/** A file of a release is missing, or no longer what was approved. */
export class ReleaseFileError extends APIError {
  readonly code = 'release-file'
  constructor(number: number) {
    super(`File ${number} of this release is missing or was changed. It is not handed out.`, 404, {
      code: 'release-file',
      number,
    })
  }
}

/** The release is under embargo, being corrected, superseded, withdrawn, or its publication reopened. */
export class ReleaseNotSendableError extends APIError {
  readonly code = 'release-not-sendable'
  constructor() {
    super('This release may not be sent (again) now.', 409, { code: 'release-not-sendable' })
  }
}

import { APIError } from 'payload'

/** An entry holds something other than ids, codes, dates and hashes. Names the field only. */
export class AuditEntryError extends APIError {
  readonly code = 'audit-entry'

  constructor(field: string) {
    super(`An audit entry holds ids, codes, dates and hashes only: "${field}" does not fit.`, 422, {
      code: 'audit-entry',
      field,
    })
  }
}

/** Other writers were faster every time. Nothing was written; the caller may try again. */
export class AuditBusyError extends APIError {
  readonly code = 'audit-busy'

  constructor() {
    super('The audit log is busy. Try again.', 409, { code: 'audit-busy' })
  }
}

/** The export was asked for by somebody who may not read the log. */
export class AuditForbiddenError extends APIError {
  readonly code = 'audit-forbidden'

  constructor() {
    super('The audit log is for auditors.', 403, { code: 'audit-forbidden' })
  }
}

/** A log that is not whole is not pruned: what is wrong with it would be taken away with it. */
export class AuditBrokenError extends APIError {
  readonly code = 'audit-broken'

  constructor() {
    super('The audit log is not whole and is not pruned. Run "npm run audit:verify".', 409, {
      code: 'audit-broken',
    })
  }
}

/** What somebody gave as kept anchors holds none: comparing with it would prove nothing. */
export class NoAnchorsError extends APIError {
  readonly code = 'anchors-none'

  constructor() {
    super(
      'This holds no anchors. Give lines of an anchor file, or mails with anchors as they came.',
      422,
      { code: 'anchors-none' },
    )
  }
}

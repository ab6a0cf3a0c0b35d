import { APIError } from 'payload'

import type { GateHit, UnreadablePartError } from './gate/index.js'

/** A text names a protected identity. Only the cleared are told which one, and where. */
export class KnownIdentityError extends APIError {
  readonly code = 'known-identity'
  constructor(told: GateHit[] = []) {
    super(
      'This text names a person or partner that the programme protects. It was not saved: write it without the name.',
      422,
      {
        code: 'known-identity',
        hits: told.map(({ identity, where }) => ({ identity, where })),
      },
    )
  }
}

/** Something that should leave cannot be read with certainty. */
export class GateUnreadableError extends APIError {
  readonly code = 'gate-unreadable'
  constructor({ message, reason, where }: UnreadablePartError) {
    super(message, 422, { code: 'gate-unreadable', reason, where })
  }
}

/** The clean text is made by deciding findings, and by nothing else. */
export class DerivedFieldError extends APIError {
  readonly code = 'derived-field'
  constructor(field: string) {
    super(`"${field}" is made by the anonymisation alone. Decide the findings instead.`, 403, {
      code: 'derived-field',
      field,
    })
  }
}

/** The caller may not see the original side. */
export class NotClearedError extends APIError {
  readonly code = 'not-cleared'
  constructor() {
    super('The original side of this report is not open to you.', 403, { code: 'not-cleared' })
  }
}

/** There is no such report for this caller. */
export class ReportNotFoundError extends APIError {
  readonly code = 'report-not-found'
  constructor() {
    super('There is no such report.', 404, { code: 'report-not-found' })
  }
}

/** Nothing is remembered under this id, or no more. */
export class TermNotFoundError extends APIError {
  readonly code = 'term-not-found'
  constructor() {
    super('There is no such remembered decision. Perhaps it was forgotten already.', 404, {
      code: 'term-not-found',
    })
  }
}

/** The sealed text is missing or empty, so there is nothing to anonymise. */
export class NoTextError extends APIError {
  readonly code = 'report-without-text'
  constructor() {
    super('This report has no text to anonymise.', 422, { code: 'report-without-text' })
  }
}

/** The text has more findings or near names than can be found and decided in bounded time. */
export class TextTooIntricateError extends APIError {
  readonly code = 'text-too-intricate'
  constructor() {
    super(
      'This text has too much that is or nearly is a name to be read at once. Divide the report.',
      422,
      { code: 'text-too-intricate' },
    )
  }
}

/** The text changed since the findings were made. */
export class TextChangedError extends APIError {
  readonly code = 'text-changed'
  constructor() {
    super('The text was changed meanwhile. Its new findings are ready: look again.', 409, {
      code: 'text-changed',
    })
  }
}

/** A decision that cannot be taken as it is. */
export class DecisionError extends APIError {
  constructor(
    readonly code:
      | 'decision-unknown'
      | 'finding-unknown'
      | 'keep-after-anonymising'
      | 'keep-needs-consent'
      | 'keep-protected'
      | 'reason-missing'
      | 'replacement-missing'
      | 'span-decided'
      | 'span-invalid'
      | 'type-unknown',
  ) {
    super(decisionMessages[code], 422, { code })
  }
}

const decisionMessages = {
  'decision-unknown': 'A decision is one of: pending, replace, generalise, redact, keep.',
  'finding-unknown': 'There is no such finding in the current text of this report.',
  'keep-after-anonymising': 'After the report was anonymised, nothing more can be kept.',
  'keep-needs-consent':
    'A person of the register stays only under consent to publish with name, and where the country allows names.',
  'keep-protected': 'Monitors and partners are never named. Replace the name, or leave it out.',
  'reason-missing': 'Keeping a finding needs a reason.',
  'replacement-missing': 'Say what to write instead.',
  'span-decided': 'This span was decided already. Change that decision instead.',
  'span-invalid': 'The span does not lie within the text.',
  'type-unknown': 'There is no such type of finding.',
}

/** A publication is composed of reports that are anonymised, and this one is not. */
export class NotAnonymisedError extends APIError {
  readonly code = 'report-not-anonymised'
  constructor(readonly report: number | string) {
    super('A publication is made of anonymised reports only.', 422, {
      code: 'report-not-anonymised',
      report,
    })
  }
}

/** The request does not say what it must. */
export class IncompleteRequestError extends APIError {
  readonly code = 'request-incomplete'
  constructor(field: string) {
    super(`"${field}" is missing or not what it should be.`, 400, {
      code: 'request-incomplete',
      field,
    })
  }
}

/** Nobody is logged in. */
export class NotLoggedInError extends APIError {
  readonly code = 'not-logged-in'
  constructor() {
    super('Log in first.', 401, { code: 'not-logged-in' })
  }
}

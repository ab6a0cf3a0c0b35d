import { APIError } from 'payload'

/** What a mail did could not be noted, so no mail begins to leave. */
export class JournalUnwritableError extends APIError {
  readonly code = 'journal-unwritable'
  constructor() {
    super(
      'The journal of the worker takes no more lines. Make room where ELCHI_JOURNALS is.',
      503,
      {
        code: 'journal-unwritable',
      },
    )
  }
}

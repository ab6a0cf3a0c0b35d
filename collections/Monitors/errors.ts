import { APIError } from 'payload'

/** Every code name of the list belongs to a monitor. */
export class CodeNamesUsedUpError extends APIError {
  readonly code = 'code-names-used-up'
  constructor() {
    super('Every code name of the list is in use. Extend the list of code names.', 409, {
      code: 'code-names-used-up',
    })
  }
}

import { APIError } from 'payload'

/** A task about a released name is not there, or not for this person. */
export class LeakNotFoundError extends APIError {
  readonly code = 'leak-not-found'
  constructor() {
    super('There is no such open task.', 404, { code: 'leak-not-found' })
  }
}

/** Settling a task needs a reason: it says why a name may stay. */
export class LeakReasonError extends APIError {
  readonly code = 'leak-reason'
  constructor() {
    super('Say why the name may stay, in at most 500 characters and without the name.', 400, {
      code: 'leak-reason',
    })
  }
}

/** Nobody is logged in, or not somebody whom these tasks are for. */
export class LeakAccessError extends APIError {
  readonly code = 'leak-access'
  constructor(status: 401 | 403) {
    super(status === 401 ? 'Log in first.' : 'These tasks are not for you.', status, {
      code: 'leak-access',
    })
  }
}

import { APIError } from 'payload'

/** A password that can be guessed in bulk. */
export class ShortPasswordError extends APIError {
  readonly code = 'password-short'
  constructor(shortest: number) {
    super(`A password needs at least ${shortest} characters.`, 422, {
      code: 'password-short',
      shortest,
    })
  }
}

/** Someone tried to change what they themselves may do. */
export class OwnRolesError extends APIError {
  readonly code = 'own-roles'
  constructor() {
    super('Nobody changes their own roles or limits. Ask another administrator.', 403, {
      code: 'own-roles',
    })
  }
}

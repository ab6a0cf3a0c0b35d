import { APIError } from 'payload'

/** Someone tried to change what they themselves may do. */
export class OwnRolesError extends APIError {
  readonly code = 'own-roles'
  constructor() {
    super('Nobody changes their own roles or limits. Ask another administrator.', 403, {
      code: 'own-roles',
    })
  }
}

/** Roles that parts of the system hold and nobody can be asked to play. */
export const automaticRoles: readonly string[] = ['dispatcher', 'vault']

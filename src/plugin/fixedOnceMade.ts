import type { FieldAccess } from 'payload'

/**
 * Shows a field of a saved document as one to read. Payload asks so without the values beside it; a
 * write comes with them and goes on to the refusal of its room, which has a code.
 */
export const fixedOnceMade: FieldAccess = (args) =>
  args.id === undefined || args.siblingData !== undefined

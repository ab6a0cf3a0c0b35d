import type { TextField } from 'payload'

import { randomBytes } from 'node:crypto'

/** 120 random bits, base32: tells neither order nor time, and needs no escaping anywhere. */
export const newRandomId = (): string => {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'
  return Array.from(randomBytes(24), (byte) => alphabet[byte % 32]).join('')
}

/**
 * An id made before the write. Counting ids tell how many documents there are and which came
 * first; MongoDB's tell the second they were made.
 */
export const randomId = (): TextField => ({
  name: 'id',
  type: 'text',
  admin: { hidden: true },
  defaultValue: newRandomId,
  hooks: {
    beforeDuplicate: [() => newRandomId()],
    beforeValidate: [
      ({ operation, originalDoc, value }) =>
        operation === 'create' ? value || newRandomId() : (originalDoc as { id?: string })?.id,
    ],
  },
  required: true,
})

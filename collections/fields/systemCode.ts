import type { TextField } from 'payload'

import { randomInt } from 'node:crypto'

import { givenBySystem } from '../roles.js'

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

const newCode = (prefix: string): string =>
  `${prefix}-${Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('')}`

/**
 * A short code that people say aloud instead of a name. It is drawn, not counted: a running number
 * would tell how many there are and in which order they came.
 */
export const systemCode = (args: {
  label: { en: string; ru: string }
  name: string
  prefix: string
}): TextField => ({
  name: args.name,
  type: 'text',
  access: givenBySystem,
  admin: {
    description: { en: 'Given by the system.', ru: 'Присваивает система.' },
    readOnly: true,
  },
  hooks: {
    // After field access: what a request sent has been dropped by then.
    beforeChange: [
      ({ operation, value }) => (operation === 'create' && !value ? newCode(args.prefix) : value),
    ],
  },
  index: true,
  label: args.label,
  unique: true,
})

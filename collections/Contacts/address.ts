import type { TextField } from 'payload'

import { parseAddress } from 'payload-elchi'

import { said } from '../fields/said.js'
import { onlyFor } from '../roles.js'

const messages: Record<string, { en: string; ru: string }> = {
  'address-empty': { en: 'An address is needed.', ru: 'Нужен адрес.' },
  'address-several': { en: 'One address only.', ru: 'Только один адрес.' },
}

const otherwise = {
  en: 'Not a plain mail address, such as name@example.org.',
  ru: 'Это не простой почтовый адрес, такой как name@example.org.',
}

/**
 * Where mail goes. Kept as the parser reads it (domain in ASCII), and refused without being repeated in the message.
 */
export const address: TextField = {
  name: 'email',
  type: 'text',
  access: onlyFor('coordinator'),
  admin: {
    description: { en: 'Coordinators alone read it.', ru: 'Видят только координаторы.' },
  },
  hooks: {
    beforeValidate: [
      ({ value }: { value?: unknown }) => {
        const parsed = parseAddress(typeof value === 'string' ? value.trim() : value)
        return parsed.ok ? parsed.address.mailbox : value
      },
    ],
  },
  index: true,
  label: { en: 'Address', ru: 'Адрес' },
  maxLength: 320,
  required: true,
  validate: (
    value: null | string | string[] | undefined,
    { req }: { req: Parameters<typeof said>[0] },
  ) => {
    const parsed = parseAddress(value ?? '')
    return parsed.ok || `${said(req, messages[parsed.code] ?? otherwise)} (${parsed.code})`
  },
}

import type { TextField } from 'payload'

import { said } from '../fields/said.js'

const form = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The last part of the web address; without one the release makes it from the title. */
export const webName: TextField = {
  name: 'slug',
  type: 'text',
  admin: {
    description: {
      en: 'Letters, digits and hyphens. Leave empty to take it from the title.',
      ru: 'Латинские буквы, цифры и дефисы. Пусто: из заголовка.',
    },
    position: 'sidebar',
  },
  index: true,
  label: { en: 'Web address', ru: 'Адрес на сайте' },
  maxLength: 80,
  validate: (
    value: null | string | string[] | undefined,
    { req }: { req: Parameters<typeof said>[0] },
  ) =>
    !value ||
    form.test(String(value)) ||
    said(req, {
      en: 'Small letters, digits and single hyphens.',
      ru: 'Строчные латинские буквы, цифры и одиночные дефисы.',
    }),
}

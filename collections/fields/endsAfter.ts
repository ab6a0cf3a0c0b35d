import type { DateField } from 'payload'

import { day } from './day.js'
import { said } from './said.js'

/** A last day that does not lie before the first one. */
export const endsAfter = (start: string, field: Parameters<typeof day>[0]): DateField => ({
  ...day(field),
  validate: (value, { req, required, siblingData }) => {
    if (!value) {
      return required ? req.t('validation:required') : true
    }
    const first = (siblingData as Record<string, string | undefined>)[start]
    return (
      !first ||
      new Date(value) >= new Date(first) ||
      said(req, { en: 'Ends before it begins.', ru: 'Заканчивается раньше, чем начинается.' })
    )
  },
})

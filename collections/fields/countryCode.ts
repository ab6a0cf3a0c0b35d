import type { TextFieldSingleValidation } from 'payload'

import { said } from './said.js'

const names = new Intl.DisplayNames(['en'], { fallback: 'none', type: 'region' })

// What the runtime names without its being a country.
const noCountries = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'])

/** ISO 3166-1 alpha-2, checked against the list that the runtime ships. */
export const isCountryCode = (value: string): boolean =>
  /^[A-Z]{2}$/.test(value) && !noCountries.has(value) && names.of(value) !== undefined

const messages = {
  en: 'Two capital letters of ISO 3166, such as KZ.',
  ru: 'Две заглавные буквы ISO 3166, например KZ.',
}

/** Accepts nothing, or a code of ISO 3166-1. */
export const validateCountryCode: TextFieldSingleValidation = (value, { req, required }) => {
  if (!value) {
    return required ? req.t('validation:required') : true
  }
  return isCountryCode(value) || said(req, messages)
}

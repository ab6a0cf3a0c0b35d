import type { TextFieldSingleValidation } from 'payload'

import { said } from './said.js'

/** Accepts nothing, or an absolute https address. */
export const validateWebAddress: TextFieldSingleValidation = (value, { req, required }) => {
  if (!value) {
    return required ? req.t('validation:required') : true
  }
  return (
    (URL.canParse(value) && new URL(value).protocol === 'https:') ||
    said(req, { en: 'A full address that starts with https://', ru: 'Полный адрес, с https://' })
  )
}

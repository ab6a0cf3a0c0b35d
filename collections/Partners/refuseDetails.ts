import type { CollectionBeforeValidateHook } from 'payload'

import { ValidationError } from 'payload'

import { said } from '../fields/said.js'
import { slugs } from '../slugs.js'

const details = ['name', 'city', 'baseCountry', 'website', 'about']

/**
 * Refuses every detail of an anonymous partner, so that making one anonymous means taking its
 * details out first: what the form hides would still be stored, searched and backed up. A hook,
 * since Payload does not validate fields whose condition hides them.
 */
export const refuseDetails: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const next = { ...(originalDoc as object | undefined), ...data } as Record<string, unknown>
  const told = next.visibility === 'public' ? [] : details.filter((name) => next[name])
  if (told.length > 0) {
    const message = said(req, {
      en: 'An anonymous partner has no details here. Empty this field.',
      ru: 'У анонимного партнёра здесь нет данных. Очистите поле.',
    })
    throw new ValidationError(
      { collection: slugs.partners, errors: told.map((path) => ({ message, path })) },
      req.t,
    )
  }
  return data
}

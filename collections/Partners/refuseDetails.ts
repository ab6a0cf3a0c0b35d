import type { CollectionBeforeValidateHook } from 'payload'

import { ValidationError } from 'payload'

import { said } from '../fields/said.js'
import { slugs } from '../slugs.js'

const details = ['name', 'city', 'baseCountry', 'website', 'about']

type Partner = { name?: null | string; publicLabel?: null | string; visibility?: string }

const folded = (text: null | string | undefined): string =>
  (text ?? '').normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** The label that a public partner had stood beside its name, and was made of it if nobody chose one. */
const tellsName = (before: Partner, next: Partner): boolean => {
  const [label, old, name] = [next.publicLabel, before.publicLabel, before.name].map(folded)
  return (
    before.visibility === 'public' &&
    next.visibility !== 'public' &&
    (label === old || Boolean(name && label?.includes(name)))
  )
}

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
  if (tellsName((originalDoc ?? {}) as Partner, next)) {
    const message = said(req, {
      en: 'Everybody knows this label beside the name. Write another one that tells nothing.',
      ru: 'Эту подпись знают вместе с названием. Напишите другую, которая ничего не выдаёт.',
    })
    throw new ValidationError(
      { collection: slugs.partners, errors: [{ message, path: 'publicLabel' }] },
      req.t,
    )
  }
  return data
}

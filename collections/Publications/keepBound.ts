import type { CollectionBeforeChangeHook } from 'payload'

import { ValidationError } from 'payload'
import { stateOf } from 'payload-elchi'

import { said } from '../fields/said.js'
import { slugs } from '../slugs.js'

/** What consent, the rules of countries and the anonymity of partners are judged by; not read out. */
const bound = ['sources', 'translationOf', 'countries', 'about']

/** From being accepted on, these have been judged; further on nothing can be edited at all. */
const judged = new Set(['anonymisation', 'approval', 'approved'])

type Reference = { id?: string; relationTo?: string; value?: unknown }

const keyOf = (value: unknown): string => {
  const { id, relationTo, value: own } = (value ?? {}) as Reference
  return relationTo ? `${relationTo}:${keyOf(own)}` : (id ?? String(value as null | string))
}

const isSame = (a: unknown, b: unknown): boolean => {
  const [one, other] = [a, b].map((value) => [value ?? []].flat().map(keyOf).sort().join('\n'))
  return one === other
}

/**
 * Refuses to change what a publication was judged by once it was: these are no part of the text that
 * an approval is bound to, since its hash is public.
 */
export const keepBound: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = (originalDoc ?? {}) as { id?: string } & Record<string, unknown>
  const after = data as Record<string, unknown>
  const changed = bound.filter((name) => name in after && !isSame(before[name], after[name]))
  if (!before.id || changed.length === 0) {
    return after
  }
  const { state } = await stateOf({
    id: before.id,
    collection: slugs.publications,
    payload: req.payload,
    req,
  })
  if (judged.has(state)) {
    const message = said(req, {
      en: 'It has been judged with this. Send it back, or change its text, and then change this.',
      ru: 'Публикация проверена с этими данными. Сначала верните её на доработку или измените её текст.',
    })
    throw new ValidationError(
      { collection: slugs.publications, errors: changed.map((path) => ({ message, path })) },
      req.t,
    )
  }
  return after
}

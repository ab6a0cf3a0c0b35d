import type { Choice } from './releases.js'

import { at, type Language } from './texts.js'

/** The address of the list with a choice and a page of it. */
export const listAddress = (language: Language, choice: Choice, page = 1): string => {
  const query = new URLSearchParams()
  for (const key of ['country', 'right', 'language'] as const) {
    const value = choice[key]
    if (value) {
      query.set(key, value)
    }
  }
  if (page > 1) {
    query.set('page', String(page))
  }
  const text = query.toString()
  return `${at(language, '/publications')}${text ? `?${text}` : ''}`
}

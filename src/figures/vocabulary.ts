import type { Payload } from 'payload'

import type { Column, Label } from './core/types.js'

import { collectionOf } from '../plugin/asSlug.js'

const wordsOf = (label: unknown, value: string): Label => {
  if (typeof label === 'string') {
    return { en: label, ru: label }
  }
  const { en, ru } = (typeof label === 'object' && label ? label : {}) as Partial<Label>
  return { en: en ?? value, ru: ru ?? en ?? value }
}

/** The choices of a field of the app as columns, in their order; none where it has no such field. */
export const columnsOf = (payload: Payload, slug: string, name: string): Column[] => {
  const fields = collectionOf(payload, slug)?.config.flattenedFields ?? []
  const field = fields.find((each) => each.name === name)
  if (field?.type !== 'select' && field?.type !== 'radio') {
    return []
  }
  return field.options.map((option) =>
    typeof option === 'string'
      ? { key: option, label: { en: option, ru: option } }
      : { key: option.value, label: wordsOf(option.label, option.value) },
  )
}

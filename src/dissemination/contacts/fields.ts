import type { FlattenedField, Payload } from 'payload'

import type { ImportField } from './types.js'

import { collectionOf } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { addressKeyField } from './addressKey.js'

type Words = { en?: string; ru?: string } | string | undefined

const said = (label: unknown, otherwise: string): { en: string; ru: string } => {
  const words = label as Words
  return typeof words === 'object'
    ? { en: words.en ?? otherwise, ru: words.ru ?? words.en ?? otherwise }
    : { en: words ?? otherwise, ru: words ?? otherwise }
}

const optionsOfField = (field: FlattenedField): ImportField['options'] =>
  field.type === 'select'
    ? field.options.map((option) => {
        const value = typeof option === 'string' ? option : option.value
        const { en, ru } = said(typeof option === 'string' ? option : option.label, value)
        return { value, words: [...new Set([value, en, ru])] }
      })
    : null

const isFillable = (field: FlattenedField): boolean =>
  (field.type === 'text' || field.type === 'select') &&
  !field.hasMany &&
  !field.hidden &&
  !field.admin?.hidden &&
  !field.admin?.readOnly &&
  !['id', addressKeyField].includes(field.name)

/** The fields of the app's contacts that a table may fill. */
export const contactFields = (payload: Payload): FlattenedField[] =>
  collectionOf(payload, optionsOf(payload).dissemination.contacts)?.config.flattenedFields.filter(
    isFillable,
  ) ?? []

/** The same, as the screen and the reader of rows know them. */
export const importFields = (payload: Payload): ImportField[] =>
  contactFields(payload).map((field) => ({
    name: field.name,
    isRequired: 'required' in field && field.required === true,
    label: said('label' in field ? field.label : undefined, field.name),
    options: optionsOfField(field),
  }))

'use client'

import { useTranslation } from '@payloadcms/ui'

import type { Translations } from '../translations/en.js'
import type { Text } from './types.js'

type Group = keyof Translations['elchi']
type Key = { [G in Group]: `${G}.${Extract<keyof Translations['elchi'][G], string>}` }[Group]

type Words = Record<string, Record<string, string> | undefined>

/**
 * The panel's texts in the reader's language. `say` fills a text of the `elchi` namespace, `find`
 * looks for one that may not be there, `read` picks the language of a definition's own text.
 */
export const useWords = () => {
  const { i18n } = useTranslation()
  const words = (i18n.translations as unknown as { elchi?: Words }).elchi ?? {}
  const find = (group: Group, key: string): string | undefined => {
    const texts = words[group]
    return texts && Object.hasOwn(texts, key) ? texts[key] : undefined
  }
  const say = (key: Key, values: Record<string, number | string> = {}): string => {
    const [group, name = ''] = key.split('.') as [Group, string]
    return fill(find(group, name) ?? key, values)
  }
  const read = (text: Text): string => (i18n.language === 'ru' ? text.ru : text.en)
  return {
    find,
    language: i18n.language,
    list: (items: string[]) => items.join(', '),
    read,
    role: (role: string) => find('roles', role) ?? role,
    say,
  }
}

export type Sayings = ReturnType<typeof useWords>

/** Replaces `{{name}}` by its value; a name without a value stays, so that it is seen. */
export const fill = (text: string, values: Record<string, number | string>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))

import type { Config } from 'payload'

import { en } from './en.js'
import { ru } from './ru.js'

export type { Translations } from './en.js'

type Strings = { [key: string]: string | Strings }

const isGroup = (value: string | Strings | undefined): value is Strings => typeof value === 'object'

/** The second wins, text by text, so that an app replaces one string without copying the rest. */
const merge = (ours: Strings, theirs: Strings): Strings => {
  const merged: Strings = { ...ours }
  for (const [key, value] of Object.entries(theirs)) {
    const present = merged[key]
    merged[key] = isGroup(present) && isGroup(value) ? merge(present, value) : value
  }
  return merged
}

/** Payload's own put a name in a form that its Russian sentence does not ask for. */
const general = {
  en: {
    addNewLabel: 'Add new {{label}}',
    createNewLabel: 'Create new {{label}}',
    creatingNewLabel: 'Creating new {{label}}',
  },
  ru: {
    addNewLabel: 'Добавить: {{label}}',
    createNewLabel: 'Создать: {{label}}',
    creatingNewLabel: 'Создание: {{label}}',
  },
}

const own: Record<string, Strings> = {
  en: { ...en, general: general.en },
  ru: { ...ru, general: general.ru },
}

/**
 * Adds the plugin's texts under the namespace `elchi`. Texts of the app's own i18n settings and of
 * the plugin's `translations` option win over them.
 */
export const withTranslations = (
  config: Config,
  fromOptions: Record<string, Record<string, unknown>>,
): Config => {
  const fromApp = (config.i18n?.translations ?? {}) as Record<string, Strings>
  const languages = [
    ...new Set([...Object.keys(own), ...Object.keys(fromApp), ...Object.keys(fromOptions)]),
  ]
  const translations = Object.fromEntries(
    languages.map((language) => {
      const withApp = merge(own[language] ?? {}, fromApp[language] ?? {})
      const options = (fromOptions[language] ?? {}) as Strings
      return [
        language,
        'elchi' in options ? merge(withApp, options) : merge(withApp, { elchi: options }),
      ]
    }),
  )
  return { ...config, i18n: { ...config.i18n, translations } }
}

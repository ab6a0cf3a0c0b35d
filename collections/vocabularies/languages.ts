import type { Term } from './types.js'

/** ISO 639 codes of the languages that reports are written in and publications appear in. */
export const languages: Term[] = [
  { value: 'en', label: { en: 'English', ru: 'Английский' } },
  { value: 'ru', label: { en: 'Russian', ru: 'Русский' } },
  { value: 'kk', label: { en: 'Kazakh', ru: 'Казахский' } },
  { value: 'uz', label: { en: 'Uzbek', ru: 'Узбекский' } },
  { value: 'tk', label: { en: 'Turkmen', ru: 'Туркменский' } },
  { value: 'kaa', label: { en: 'Karakalpak', ru: 'Каракалпакский' } },
  { value: 'fr', label: { en: 'French', ru: 'Французский' } },
  { value: 'de', label: { en: 'German', ru: 'Немецкий' } },
]

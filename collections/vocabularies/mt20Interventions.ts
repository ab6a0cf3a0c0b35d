import type { Term } from './types.js'

/** Own short list of help, after HURIDOCS micro-thesaurus 20 (types of intervention). */
export const interventions: Term[] = [
  { value: 'legal', label: { en: 'Lawyer or court costs', ru: 'Адвокат или судебные расходы' } },
  { value: 'medical', label: { en: 'Medical help', ru: 'Медицинская помощь' } },
  { value: 'relocation', label: { en: 'Move to a safe place', ru: 'Переезд в безопасное место' } },
  { value: 'psychosocial', label: { en: 'Psychosocial support', ru: 'Психологическая помощь' } },
  { value: 'livelihood', label: { en: 'Living costs', ru: 'Расходы на жизнь' } },
  { value: 'digital', label: { en: 'Digital security', ru: 'Цифровая безопасность' } },
  { value: 'appeal', label: { en: 'Urgent appeal', ru: 'Срочное обращение' } },
  {
    value: 'contacts',
    label: { en: 'Use of confidential contacts', ru: 'Через доверенные контакты' },
  },
]

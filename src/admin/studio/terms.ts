import type { Text } from '../shared/types.js'
import type { Decision, FindingType } from './types.js'

/** Names of the types of findings. */
export const typeTerms: Record<FindingType, Text> = {
  PERSON: { en: 'Person', ru: 'Человек' },
  PHONE: { en: 'Phone', ru: 'Телефон' },
  EMAIL: { en: 'E-mail', ru: 'Почта' },
  HANDLE: { en: 'Account', ru: 'Аккаунт' },
  NATIONAL_ID: { en: 'Identity number', ru: 'Личный номер' },
  PASSPORT: { en: 'Passport', ru: 'Паспорт' },
  BIRTH_DATE: { en: 'Date of birth', ru: 'Дата рождения' },
  DATE: { en: 'Date', ru: 'Дата' },
  ADDRESS: { en: 'Address', ru: 'Адрес' },
  SMALL_PLACE: { en: 'Small place', ru: 'Малый населённый пункт' },
  EMPLOYER: { en: 'Employer', ru: 'Место работы' },
  ORGANISATION: { en: 'Organisation', ru: 'Организация' },
  RELATION: { en: 'Relative', ru: 'Родство' },
  CODE: { en: 'Case number', ru: 'Номер дела' },
  URL: { en: 'Link', ru: 'Ссылка' },
  QUANTITY: { en: 'Telling number', ru: 'Приметное число' },
}

/** Names of the decisions. */
export const decisionTerms: Record<Decision, Text> = {
  pending: { en: 'Undecided', ru: 'Не решено' },
  replace: { en: 'Replaced', ru: 'Заменено' },
  generalise: { en: 'Generalised', ru: 'Обобщено' },
  redact: { en: 'Left out', ru: 'Убрано' },
  keep: { en: 'Kept', ru: 'Оставлено' },
}

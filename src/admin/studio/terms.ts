import type { Text } from '../shared/types.js'
import type { Decision, FindingType, ShownFinding, ShownHint } from './types.js'

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

/** Who or what made a finding. */
export const sourceTerms: Record<ShownFinding['source'], Text> = {
  known: { en: 'in the register', ru: 'есть в реестре' },
  rule: { en: 'by a rule', ru: 'по правилу' },
  model: { en: 'by the Russian language model', ru: 'по модели русского языка' },
  manual: { en: 'marked by hand', ru: 'отмечено вручную' },
}

/** Names of the decisions. */
export const decisionTerms: Record<Decision, Text> = {
  pending: { en: 'Undecided', ru: 'Не решено' },
  replace: { en: 'Replaced', ru: 'Заменено' },
  generalise: { en: 'Generalised', ru: 'Обобщено' },
  redact: { en: 'Left out', ru: 'Убрано' },
  keep: { en: 'Kept', ru: 'Оставлено' },
}

/** Names of the kinds of details that single a person out. */
export const detailTerms: Record<ShownHint['details'][number]['kind'], Text> = {
  address: { en: 'address', ru: 'адрес' },
  age: { en: 'age', ru: 'возраст' },
  date: { en: 'date', ru: 'дата' },
  direct: { en: 'name, number or account', ru: 'имя, номер или аккаунт' },
  employer: { en: 'employer', ru: 'место работы' },
  family: { en: 'family', ru: 'семья' },
  only: { en: '“the only”', ru: '«единственный»' },
  place: { en: 'place', ru: 'место' },
  quantity: { en: 'quantity', ru: 'количество' },
  record: { en: 'record', ru: 'рекорд' },
  relation: { en: 'relation', ru: 'родство' },
  role: { en: 'role', ru: 'роль' },
  'small-place': { en: 'small place', ru: 'малое место' },
  trait: { en: 'trait', ru: 'примета' },
}

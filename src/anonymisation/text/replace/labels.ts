import type { FindingType } from '../types.js'

/** What stands for a finding when nothing better is known. */
export const LABELS: Record<FindingType, { en: string; ru: string }> = {
  PERSON: { en: '[person]', ru: '[лицо]' },
  PHONE: { en: '[phone]', ru: '[телефон]' },
  EMAIL: { en: '[email]', ru: '[адрес почты]' },
  HANDLE: { en: '[account]', ru: '[аккаунт]' },
  NATIONAL_ID: { en: '[identity number]', ru: '[личный номер]' },
  PASSPORT: { en: '[passport]', ru: '[паспорт]' },
  BIRTH_DATE: { en: '[date of birth]', ru: '[дата рождения]' },
  DATE: { en: '[date]', ru: '[дата]' },
  ADDRESS: { en: '[address]', ru: '[адрес]' },
  SMALL_PLACE: { en: '[place]', ru: '[населённый пункт]' },
  EMPLOYER: { en: '[workplace]', ru: '[место работы]' },
  ORGANISATION: { en: '[organisation]', ru: '[организация]' },
  RELATION: { en: '[relative]', ru: '[родственник]' },
  CODE: { en: '[number]', ru: '[номер]' },
  URL: { en: '[link]', ru: '[ссылка]' },
  QUANTITY: { en: '[number]', ru: '[число]' },
}

/** What stands for a family or a couple: one invented name would make them one person. */
export const PEOPLE = { en: '[people]', ru: '[лица]' }

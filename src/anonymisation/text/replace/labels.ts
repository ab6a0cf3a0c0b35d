import type { FindingType } from '../types.js'
import type { Around } from './around.js'

import { type Case, cases, governedCase } from './grammar.js'

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

/** Times are dates as well, but are written differently. */
const TIMES: Record<string, { en: string; ru: string }> = {
  'date.duration': { en: '[some time]', ru: '[некоторое время]' },
  'date.time': { en: '[time]', ru: '[время]' },
}

/** What stands for a family or a couple: one invented name would make them one person. */
const PEOPLE = { en: '[people]', ru: '[лица]' }

/** The words of the labels that people, places and organisations stand behind, in each case. */
const FORMS = {
  PEOPLE: 'лица лиц лицам лиц лицами лицах',
  PERSON: 'лицо лица лицу лицо лицом лице',
  RELATION: 'родственник родственника родственнику родственника родственником родственнике',
  SMALL_PLACE:
    'населённый_пункт населённого_пункта населённому_пункту населённый_пункт населённым_пунктом населённом_пункте',
  EMPLOYER: 'место_работы места_работы месту_работы место_работы местом_работы месте_работы',
  ORGANISATION: 'организация организации организации организацию организацией организации',
}

const inCase = (type: keyof typeof FORMS, grammaticalCase: Case): string =>
  `[${(FORMS[type].split(' ')[cases.indexOf(grammaticalCase)] ?? '').replace('_', ' ')}]`

type Labelled = {
  around: Around
  grammaticalCase?: Case
  language: 'en' | 'ru'
  /** Why it was found. */
  rule?: string
}

/** The label of a finding, in Russian in the case that its sentence asks for. */
export const labelFor = (
  type: FindingType,
  { around, grammaticalCase, language, rule = '' }: Labelled,
): string => {
  if (language === 'ru' && Object.hasOwn(FORMS, type)) {
    const wanted = grammaticalCase ?? governedCase(around.before) ?? 'nominative'
    return inCase(type as keyof typeof FORMS, wanted)
  }
  return (
    (Object.hasOwn(TIMES, rule) ? TIMES[rule] : undefined)?.[language] ?? LABELS[type][language]
  )
}

/** The label of several people. */
export const peopleLabel = (language: 'en' | 'ru', { before }: Around): string => {
  const governed = language === 'ru' ? governedCase(before) : undefined
  return governed ? inCase('PEOPLE', governed) : PEOPLE[language]
}

import type { Term } from './types.js'

/** What the person in a report agreed to, from the narrowest to the widest. */
export const consentScopes: Term[] = [
  { value: 'none', label: { en: 'No consent yet', ru: 'Согласия пока нет' } },
  { value: 'store', label: { en: 'Keep on file only', ru: 'Только хранить' } },
  { value: 'share', label: { en: 'Share in confidence', ru: 'Передавать конфиденциально' } },
  { value: 'anonymised', label: { en: 'Publish anonymised', ru: 'Публиковать анонимно' } },
  { value: 'place', label: { en: 'Publish with the place', ru: 'Публиковать с местом' } },
  { value: 'name', label: { en: 'Publish with name', ru: 'Публиковать с именем' } },
]

/** Whom the person agreed to be heard by. */
export const consentAudiences: Term[] = [
  { value: 'programme', label: { en: 'The programme', ru: 'Программа' } },
  { value: 'mechanisms', label: { en: 'International bodies', ru: 'Международные органы' } },
  { value: 'diplomats', label: { en: 'Embassies', ru: 'Посольства' } },
  { value: 'ngos', label: { en: 'Other organisations', ru: 'Другие организации' } },
  { value: 'public', label: { en: 'The public', ru: 'Общественность' } },
]

/** How the person agreed to be heard. */
export const consentMedia: Term[] = [
  { value: 'site', label: { en: 'Website', ru: 'Сайт' } },
  { value: 'mail', label: { en: 'Mail', ru: 'Почта' } },
  { value: 'spoken', label: { en: 'Spoken, at events', ru: 'Устно, на мероприятиях' } },
]

/** How consent was given. */
export const consentForms: Term[] = [
  { value: 'spoken', label: { en: 'Spoken', ru: 'Устно' } },
  { value: 'written', label: { en: 'Written', ru: 'Письменно' } },
  { value: 'recorded', label: { en: 'Recorded', ru: 'В записи' } },
  { value: 'relative', label: { en: 'By a relative', ru: 'Через родственника' } },
]

import type { Term } from './types.js'

/** What a publication is. A `page` is the public profile of a programme, a partner or an event. */
export const publicationKinds: Term[] = [
  { value: 'statement', label: { en: 'Statement', ru: 'Заявление' } },
  { value: 'briefing', label: { en: 'Briefing', ru: 'Обзор' } },
  { value: 'report', label: { en: 'Report', ru: 'Доклад' } },
  { value: 'submission', label: { en: 'Submission', ru: 'Представление' } },
  { value: 'newsletter-item', label: { en: 'Newsletter item', ru: 'Заметка для рассылки' } },
  { value: 'page', label: { en: 'Page of the site', ru: 'Страница сайта' } },
]

/** What a release is: a publication, or an issue of a newsletter, which nobody writes. */
export const releaseKinds: Term[] = [
  ...publicationKinds,
  { value: 'newsletter', label: { en: 'Newsletter', ru: 'Бюллетень' } },
]

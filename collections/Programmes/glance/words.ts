import type { Deadline } from './types.js'

type Words = {
  ends: (days: number) => string
  inDays: (days: number) => string
  kinds: Record<Deadline['kind'], string>
  more: (count: number) => string
  nothingDue: string
  title: string
  upNext: string
}

const unitOf = (language: string, days: number): string =>
  new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day')

const en: Words = {
  ends: (days) => (days < 0 ? 'ended' : `ends ${unitOf('en', days)}`),
  inDays: (days) => unitOf('en', days),
  kinds: {
    'country-review': 'Review the risk rules',
    event: 'Event begins',
    'event-deadline': 'Closing date of an event',
    'funder-report': 'Report to the funder',
    'risk-review': 'Review the personal risk',
    training: 'Training begins',
  },
  more: (count) => `and ${count} more`,
  nothingDue: 'Nothing is due. Dates appear here when a training, event or review has one.',
  title: 'The programme',
  upNext: 'Deadlines',
}

const ru: Words = {
  ends: (days) => (days < 0 ? 'завершена' : `завершится ${unitOf('ru', days)}`),
  inDays: (days) => unitOf('ru', days),
  kinds: {
    'country-review': 'Пересмотреть правила риска',
    event: 'Начало мероприятия',
    'event-deadline': 'Крайний срок мероприятия',
    'funder-report': 'Отчёт донору',
    'risk-review': 'Пересмотреть личный риск',
    training: 'Начало тренинга',
  },
  more: (count) => `и ещё ${count}`,
  nothingDue: 'Сроков нет. Даты появятся, когда их получит тренинг, мероприятие или пересмотр.',
  title: 'Программа',
  upNext: 'Сроки',
}

export const wordsIn = (language: string): Words => (language === 'ru' ? ru : en)

/** Whole days from one `YYYY-MM-DD` to another; negative when it lies behind. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** A `YYYY-MM-DD` as the reader's language writes it. */
export const written = (language: string, day: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day))

import { sealedCollection } from '../../plugin/sealed.js'

export const leaksSlug = 'release-leaks'

const statuses = [
  { label: { en: 'Open', ru: 'Открыто' }, value: 'open' },
  { label: { en: 'Settled', ru: 'Решено' }, value: 'settled' },
]

/**
 * Released texts in which somebody was found who entered the register, or changed in it, after the
 * release, or whom nothing lets be named any more: a task for each.
 */
export const leaksCollection = () =>
  sealedCollection({
    slug: leaksSlug,
    admin: {
      defaultColumns: ['release', 'status', 'openedAt', 'settledAt', 'reason'],
      description: {
        en: 'Releases that name somebody who entered the register later. Correct or withdraw the publication, or settle the task with a reason.',
        ru: 'Выпуски, где назван тот, кто попал в реестр позже. Исправьте или отзовите публикацию либо закройте задачу с причиной.',
      },
      group: { en: 'Publishing', ru: 'Публикации' },
      useAsTitle: 'release',
    },
    defaultSort: '-openedAt',
    fields: [
      { name: 'release', type: 'text', index: true, label: { en: 'Release', ru: 'Выпуск' } },
      { name: 'publication', type: 'text', label: { en: 'Publication', ru: 'Публикация' } },
      {
        name: 'status',
        type: 'select',
        index: true,
        label: { en: 'Status', ru: 'Статус' },
        options: statuses,
        required: true,
      },
      { name: 'identity', type: 'text', label: { en: 'Register entry', ru: 'Запись реестра' } },
      { name: 'places', type: 'text', hasMany: true, label: { en: 'Where', ru: 'Где' } },
      {
        name: 'spans',
        type: 'json',
        access: { create: () => false, read: () => false, update: () => false },
        admin: { disabled: true },
        hidden: true,
        label: { en: 'Words judged', ru: 'Рассмотренные слова' },
      },
      {
        name: 'openedAt',
        type: 'date',
        admin: { date: { pickerAppearance: 'dayAndTime' } },
        label: { en: 'Found', ru: 'Найдено' },
      },
      {
        name: 'settledAt',
        type: 'date',
        admin: { date: { pickerAppearance: 'dayAndTime' } },
        label: { en: 'Settled', ru: 'Решено' },
      },
      { name: 'settledBy', type: 'text', label: { en: 'Settled by', ru: 'Кто решил' } },
      { name: 'reason', type: 'text', label: { en: 'Reason', ru: 'Причина' } },
    ],
    labels: {
      plural: { en: 'Names in releases', ru: 'Имена в выпусках' },
      singular: { en: 'Name in a release', ru: 'Имя в выпуске' },
    },
  })

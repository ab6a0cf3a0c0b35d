import { plainData } from '../../plugin/plainData.js'
import { sealedCollection } from '../../plugin/sealed.js'
import { group } from '../collections/group.js'

/** Issues of newsletters: `newsletter-YYYYMMDD-HHMM`; making one twice is a duplicate key. */
export const newsletterIssues = sealedCollection({
  slug: 'newsletter-issues',
  admin: {
    defaultColumns: ['id', 'newsletter', 'state', 'reason', 'occurrence'],
    description: {
      en: 'What newsletters sent, and why an issue was not sent.',
      ru: 'Что отправили бюллетени и почему выпуск не отправлен.',
    },
    group,
    useAsTitle: 'id',
  },
  defaultSort: '-occurrence',
  fields: [
    {
      name: 'newsletter',
      type: 'relationship',
      index: true,
      label: { en: 'Newsletter', ru: 'Бюллетень' },
      relationTo: 'newsletters',
      required: true,
    },
    { name: 'occurrence', type: 'date', label: { en: 'Due', ru: 'Срок' }, required: true },
    {
      name: 'until',
      type: 'date',
      label: { en: 'Collected until', ru: 'Собрано до' },
      required: true,
    },
    {
      name: 'state',
      type: 'select',
      index: true,
      label: { en: 'State', ru: 'Состояние' },
      options: [
        { label: { en: 'Being made', ru: 'Собирается' }, value: 'assembling' },
        { label: { en: 'Nothing to send', ru: 'Нечего отправлять' }, value: 'empty' },
        { label: { en: 'Made', ru: 'Собран' }, value: 'waiting' },
        {
          label: { en: 'Stopped', ru: 'Остановлен' },
          value: 'blocked',
        },
        { label: { en: 'Done', ru: 'Готово' }, value: 'done' },
      ],
      required: true,
    },
    { name: 'reason', type: 'text', label: { en: 'Reason', ru: 'Причина' } },
    {
      name: 'releases',
      type: 'json',
      admin: plainData,
      label: { en: 'Releases', ru: 'Выпуски' },
      required: true,
    },
    {
      name: 'goesByItself',
      type: 'checkbox',
      label: { en: 'Needs no more yes', ru: 'Согласие больше не нужно' },
      required: true,
    },
  ],
  labels: {
    plural: { en: 'Issues', ru: 'Выпуски бюллетеней' },
    singular: { en: 'Issue', ru: 'Выпуск бюллетеня' },
  },
})

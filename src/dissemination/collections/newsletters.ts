import type { CollectionConfig, Field } from 'payload'

import { refuseKnownIdentities } from '../../anonymisation/gate/index.js'
import { plainLine } from '../../plugin/plainLine.js'
import { randomId } from '../../plugin/randomId.js'
import { withoutFields } from '../../plugin/withoutFields.js'
import { tlpLabels } from '../../releases/tlp.js'
import { isCadence } from '../newsletters/cadence.js'
import { previewEndpoint } from '../newsletters/preview.js'
import { derived, group } from './group.js'

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

type TextValue = null | string | string[] | undefined

const cadence: Field = {
  type: 'row',
  fields: [
    {
      name: 'cadence',
      type: 'text',
      admin: {
        components: {
          Cell: 'payload-elchi/client#CadenceCell',
          Field: 'payload-elchi/client#CadenceField',
        },
      },
      label: { en: 'Cadence', ru: 'Периодичность' },
      maxLength: 60,
      required: true,
      validate: (value: TextValue) =>
        (typeof value === 'string' && isCadence(value)) ||
        'Five fields of cron, such as "0 9 * * 1". / Пять полей cron, например «0 9 * * 1».',
    },
    {
      name: 'timeZone',
      type: 'text',
      defaultValue: 'Europe/Amsterdam',
      label: { en: 'Time zone', ru: 'Часовой пояс' },
      maxLength: 60,
      required: true,
      validate: (value: TextValue) =>
        (typeof value === 'string' && isTimeZone(value)) ||
        'Not a time zone, such as Europe/Amsterdam. / Не часовой пояс, например Europe/Amsterdam.',
    },
  ],
}

const collects: Field = {
  name: 'collects',
  type: 'group',
  admin: {
    description: {
      en: 'Releases since the last issue that fit all of these; an empty field lets all through.',
      ru: 'Выпуски после последнего номера, подходящие под все условия; пустое поле пропускает все.',
    },
  },
  fields: [
    {
      name: 'tlpCeiling',
      type: 'select',
      defaultValue: 'TLP:CLEAR',
      label: { en: 'Up to', ru: 'Не выше' },
      options: [...tlpLabels],
      required: true,
    },
    { name: 'countries', type: 'text', hasMany: true, label: { en: 'Countries', ru: 'Страны' } },
    { name: 'rights', type: 'text', hasMany: true, label: { en: 'Rights', ru: 'Права' } },
    { name: 'kinds', type: 'text', hasMany: true, label: { en: 'Kinds', ru: 'Виды' } },
  ],
  label: { en: 'What it collects', ru: 'Что собирает' },
}

const settings: Field[] = [
  {
    name: 'languages',
    type: 'text',
    admin: {
      components: { Cell: 'payload-elchi/client#LanguagesCell' },
      description: {
        en: 'ISO 639-1; each gets an issue of its own. Empty: all.',
        ru: 'ISO 639-1; для каждого свой номер. Пусто: все.',
      },
      position: 'sidebar',
    },
    hasMany: true,
    label: { en: 'Languages', ru: 'Языки' },
  },
  {
    name: 'shows',
    type: 'select',
    admin: {
      description: {
        en: 'What the public may not read on the site is always sent in full.',
        ru: 'То, чего нет на сайте для всех, всегда отправляется полностью.',
      },
      position: 'sidebar',
    },
    defaultValue: 'opening',
    label: { en: 'Shows', ru: 'Показывает' },
    options: [
      { label: { en: 'The opening and a link', ru: 'Начало и ссылку' }, value: 'opening' },
      { label: { en: 'The whole text', ru: 'Весь текст' }, value: 'full' },
    ],
    required: true,
  },
  {
    name: 'needsYes',
    type: 'checkbox',
    admin: {
      description: {
        en: 'Otherwise an issue goes out by itself, as it holds only what was approved.',
        ru: 'Иначе номер выходит сам: в нём только утверждённое.',
      },
      position: 'sidebar',
    },
    defaultValue: true,
    label: { en: 'Each issue waits for a yes', ru: 'Каждый номер ждёт согласия' },
  },
  {
    name: 'lastIssueAt',
    type: 'date',
    admin: { ...derived, position: 'sidebar' },
    label: { en: 'Last issue', ru: 'Последний номер' },
  },
  { name: 'dueAfter', type: 'date', admin: { hidden: true } },
  { name: 'collectedUntil', type: 'date', admin: { hidden: true } },
]

const preview: Field = {
  name: 'preview',
  type: 'ui',
  admin: {
    components: { Field: 'payload-elchi/client#IssuePreview' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
}

/** Fields that the system fills in: whatever a request says of them is dropped. */
const systemFields = new Set(['collectedUntil', 'dueAfter', 'lastIssueAt'])

/** Automated issues: how often, to whom, and which releases they collect. */
export const newsletters = (isEnabled: boolean): { slug: 'newsletters' } & CollectionConfig => ({
  slug: 'newsletters',
  admin: {
    defaultColumns: ['title', 'cadence', 'timeZone', 'languages', 'lastIssueAt'],
    description: {
      en: 'Issues are made by themselves of what was released. A newsletter runs once a second person has approved its settings.',
      ru: 'Номера собираются сами из выпущенного. Бюллетень выходит, когда второй человек утвердил его настройки.',
    },
    group,
    useAsTitle: 'title',
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  endpoints: isEnabled ? [previewEndpoint] : [],
  fields: [
    randomId(),
    {
      name: 'title',
      type: 'text',
      label: { en: 'Title', ru: 'Название' },
      maxLength: 120,
      required: true,
      validate: plainLine,
    },
    cadence,
    {
      name: 'lists',
      type: 'relationship',
      hasMany: true,
      label: { en: 'Lists', ru: 'Рассылки' },
      relationTo: 'mailing-lists',
      required: true,
    },
    collects,
    ...settings,
    ...(isEnabled ? [preview] : []),
  ],
  hooks: {
    beforeChange: [
      ({ data }) => withoutFields(data as object, systemFields),
      // Its title heads every issue.
      ...(isEnabled ? [refuseKnownIdentities] : []),
    ],
  },
  labels: {
    plural: { en: 'Newsletters', ru: 'Информационные бюллетени' },
    singular: { en: 'Newsletter', ru: 'Информационный бюллетень' },
  },
  lockDocuments: false,
})

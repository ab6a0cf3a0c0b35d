import type { CollectionConfig } from 'payload'

import { accessOf, randomId, sealedText } from 'payload-elchi'

import { country } from '../fields/country.js'
import { day } from '../fields/day.js'
import { systemCode } from '../fields/systemCode.js'
import { groups } from '../groups.js'
import { policy } from '../policy.js'
import { slugs } from '../slugs.js'
import { interventions } from '../vocabularies/mt20Interventions.js'
import { priorities } from '../vocabularies/mt46Priority.js'

/** Help to a person whose rights are violated. What happened and to whom is sealed. */
export const AssistanceCases: CollectionConfig = {
  slug: slugs.assistanceCases,
  access: accessOf(policy[slugs.assistanceCases]),
  admin: {
    defaultColumns: ['reference', 'country', 'priority', 'kinds', 'openedOn'],
    group: groups.reports,
    useAsTitle: 'reference',
  },
  defaultSort: '-openedOn',
  disableBulkEdit: true,
  disableDuplicate: true,
  fields: [
    randomId(),
    systemCode({
      name: 'reference',
      label: { en: 'Reference', ru: 'Номер дела' },
      prefix: 'AC',
    }),
    country(),
    {
      name: 'priority',
      type: 'select',
      admin: { position: 'sidebar' },
      label: { en: 'Priority (HURIDOCS 46)', ru: 'Срочность (HURIDOCS 46)' },
      options: priorities,
      required: true,
    },
    {
      name: 'kinds',
      type: 'select',
      hasMany: true,
      label: { en: 'Kind of help (HURIDOCS 20)', ru: 'Вид помощи (HURIDOCS 20)' },
      options: interventions,
      required: true,
    },
    {
      type: 'row',
      fields: [
        day({ name: 'openedOn', label: { en: 'Opened on', ru: 'Открыто' }, required: true }),
        day({ name: 'closedOn', label: { en: 'Closed on', ru: 'Закрыто' } }),
      ],
    },
    ...sealedText({
      name: 'situation',
      collection: slugs.assistanceCases,
      label: { en: 'Situation and what is needed', ru: 'Положение и что нужно' },
      required: true,
    }),
    {
      name: 'report',
      type: 'relationship',
      admin: { position: 'sidebar' },
      index: true,
      label: { en: 'Field report', ru: 'Сообщение' },
      relationTo: slugs.fieldReports,
    },
    {
      name: 'monitor',
      type: 'relationship',
      admin: { position: 'sidebar' },
      index: true,
      label: { en: 'Through monitor', ru: 'Через наблюдателя' },
      relationTo: slugs.monitors,
    },
    {
      name: 'steps',
      type: 'array',
      admin: {
        description: { en: 'No names and no addresses.', ru: 'Без имён и адресов.' },
        initCollapsed: true,
      },
      fields: [
        {
          type: 'row',
          fields: [
            day({ name: 'on', label: { en: 'On', ru: 'Когда' }, required: true }),
            {
              name: 'kind',
              type: 'select',
              label: { en: 'Help', ru: 'Помощь' },
              options: interventions,
              required: true,
            },
            {
              name: 'cost',
              type: 'number',
              label: { en: 'Cost, EUR', ru: 'Расходы, EUR' },
              min: 0,
            },
          ],
        },
        { name: 'note', type: 'text', label: { en: 'Note', ru: 'Заметка' }, maxLength: 400 },
      ],
      label: { en: 'Steps', ru: 'Шаги' },
      labels: {
        plural: { en: 'Steps', ru: 'Шаги' },
        singular: { en: 'Step', ru: 'Шаг' },
      },
    },
    {
      name: 'referredTo',
      type: 'text',
      label: { en: 'Referred to', ru: 'Передано' },
      maxLength: 200,
    },
    {
      name: 'result',
      type: 'select',
      label: { en: 'Result', ru: 'Результат' },
      options: [
        { value: 'better', label: { en: 'Better', ru: 'Лучше' } },
        { value: 'same', label: { en: 'Unchanged', ru: 'Без изменений' } },
        { value: 'worse', label: { en: 'Worse', ru: 'Хуже' } },
        { value: 'unknown', label: { en: 'Not known', ru: 'Неизвестно' } },
      ],
    },
  ],
  labels: {
    plural: { en: 'Assistance cases', ru: 'Дела о помощи' },
    singular: { en: 'Assistance case', ru: 'Дело о помощи' },
  },
  lockDocuments: false,
}

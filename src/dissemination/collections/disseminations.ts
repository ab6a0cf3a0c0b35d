import type { CollectionConfig } from 'payload'

import { randomId } from '../../plugin/randomId.js'
import { checkDissemination } from '../audience/checkDissemination.js'
import { freezeAudience } from '../audience/freezeAudience.js'
import { beforeSendingEndpoints } from '../before/endpoints.js'
import { followUpView } from '../followUp/field.js'
import { progressEndpoint } from '../progress/endpoint.js'
import { proofEndpoint } from '../register/endpoint.js'
import { unknownEndpoint } from '../unknown/endpoint.js'
import { derived, group } from './group.js'

const fixed = { components: { Field: 'payload-elchi/client#FixedOnceMade' } }

/**
 * One sending of one release. Its audience is frozen when it is made; what its approval binds to
 * cannot be edited afterwards: another audience is another dissemination.
 */
export const disseminations = (
  isEnabled: boolean,
): { slug: 'disseminations' } & CollectionConfig => ({
  slug: 'disseminations',
  admin: {
    defaultColumns: ['release', 'lists', 'state', 'scheduledFor', 'startedAt', 'settledAt'],
    group,
    useAsTitle: 'id',
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  endpoints: isEnabled
    ? [unknownEndpoint, proofEndpoint, progressEndpoint, ...beforeSendingEndpoints]
    : [],
  fields: [
    randomId(),
    {
      name: 'sendingView',
      type: 'ui',
      admin: {
        components: { Field: 'payload-elchi/client#SendingView' },
        disableBulkEdit: true,
        disableListColumn: true,
      },
    },
    followUpView,
    {
      name: 'beforeSending',
      type: 'ui',
      admin: {
        components: { Field: 'payload-elchi/client#BeforeSending' },
        disableBulkEdit: true,
        disableListColumn: true,
      },
    },
    {
      name: 'release',
      type: 'relationship',
      admin: {
        components: {
          Field: {
            clientProps: { isFirst: true },
            path: 'payload-elchi/client#FixedOnceMade',
          },
        },
      },
      label: { en: 'Release', ru: 'Выпуск' },
      relationTo: 'releases',
      required: true,
    },
    {
      name: 'lists',
      type: 'relationship',
      admin: fixed,
      hasMany: true,
      label: { en: 'Lists', ru: 'Рассылки' },
      relationTo: 'mailing-lists',
      required: true,
    },
    {
      name: 'filter',
      type: 'group',
      fields: [
        {
          name: 'language',
          type: 'select',
          admin: {
            ...fixed,
            description: {
              en: 'Readers of another language are left out unless "any".',
              ru: 'Читатели на другом языке пропускаются, если не выбрано «любой».',
            },
          },
          defaultValue: 'same',
          label: { en: 'Language', ru: 'Язык' },
          options: [
            { label: { en: 'That of the release', ru: 'Язык выпуска' }, value: 'same' },
            { label: { en: 'Any', ru: 'Любой' }, value: 'any' },
          ],
          required: true,
        },
        {
          name: 'mechanisms',
          type: 'text',
          admin: fixed,
          hasMany: true,
          label: { en: 'Mechanisms', ru: 'Механизмы' },
        },
        {
          name: 'countries',
          type: 'text',
          admin: fixed,
          hasMany: true,
          label: { en: 'Countries', ru: 'Страны' },
        },
      ],
      label: { en: 'Only to', ru: 'Только' },
    },
    {
      name: 'template',
      type: 'select',
      admin: fixed,
      defaultValue: 'publication',
      label: { en: 'Template', ru: 'Шаблон' },
      options: [
        { label: { en: 'Publication', ru: 'Публикация' }, value: 'publication' },
        { label: { en: 'Correction', ru: 'Исправление' }, value: 'correction' },
        { label: { en: 'Withdrawal', ru: 'Отзыв' }, value: 'withdrawal' },
        { label: { en: 'Newsletter', ru: 'Бюллетень' }, value: 'newsletter' },
      ],
      required: true,
    },
    {
      name: 'scheduledFor',
      type: 'date',
      admin: { date: { pickerAppearance: 'dayAndTime' }, position: 'sidebar' },
      label: { en: 'Not before', ru: 'Не раньше' },
    },
    {
      name: 'audience',
      type: 'json',
      admin: { ...derived, hidden: true },
      label: { en: 'Audience', ru: 'Аудитория' },
    },
    {
      name: 'follows',
      type: 'text',
      admin: { ...derived, condition: ({ follows }) => Boolean(follows), position: 'sidebar' },
      label: { en: 'To those who have the release', ru: 'Тем, у кого есть выпуск' },
    },
    {
      name: 'issue',
      type: 'text',
      admin: { ...derived, condition: ({ issue }) => Boolean(issue), position: 'sidebar' },
      label: { en: 'Issue of a newsletter', ru: 'Выпуск бюллетеня' },
    },
    { name: 'releaseHash', type: 'text', admin: { hidden: true } },
    { name: 'keyId', type: 'text', admin: { hidden: true } },
    { name: 'messageDomain', type: 'text', admin: { hidden: true } },
    {
      name: 'trouble',
      type: 'text',
      admin: { ...derived, condition: ({ trouble }) => Boolean(trouble), position: 'sidebar' },
      label: { en: 'Trouble', ru: 'Сбой' },
    },
    {
      name: 'startedAt',
      type: 'date',
      admin: { ...derived, condition: ({ startedAt }) => Boolean(startedAt), position: 'sidebar' },
      label: { en: 'Started', ru: 'Начата' },
    },
    {
      name: 'settledAt',
      type: 'date',
      admin: { ...derived, condition: ({ settledAt }) => Boolean(settledAt), position: 'sidebar' },
      label: { en: 'Ended', ru: 'Завершена' },
    },
  ],
  hooks: isEnabled ? { afterChange: [freezeAudience], beforeChange: [checkDissemination] } : {},
  labels: {
    plural: { en: 'Disseminations', ru: 'Рассылки выпусков' },
    singular: { en: 'Dissemination', ru: 'Рассылка выпуска' },
  },
  lockDocuments: false,
})

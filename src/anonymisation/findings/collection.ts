import type { Field } from 'payload'

import { fieldRoles } from '../../plugin/policy.js'
import { sealedCollection } from '../../plugin/sealed.js'
import { clearedRoles } from '../report/clearance.js'
import { decisions, findingSources, findingTypes } from './types.js'

export const findingsSlug = 'anonymisation-findings'

const cleared = { read: fieldRoles(...clearedRoles) }

const decisionLabels = {
  pending: { en: 'Pending', ru: 'Не решено' },
  replace: { en: 'Replace', ru: 'Заменить' },
  generalise: { en: 'Generalise', ru: 'Обобщить' },
  redact: { en: 'Leave out', ru: 'Убрать' },
  keep: { en: 'Keep', ru: 'Оставить' },
}

const place: Field[] = [
  {
    name: 'start',
    type: 'number',
    access: cleared,
    label: { en: 'From', ru: 'С' },
    required: true,
  },
  { name: 'end', type: 'number', access: cleared, label: { en: 'To', ru: 'По' }, required: true },
]

const origin: Field[] = [
  {
    name: 'type',
    type: 'select',
    index: true,
    label: { en: 'Type', ru: 'Тип' },
    options: [...findingTypes],
    required: true,
  },
  {
    name: 'source',
    type: 'select',
    access: cleared,
    label: { en: 'Found by', ru: 'Найдено' },
    options: [...findingSources],
    required: true,
  },
  { name: 'rule', type: 'text', access: cleared, label: { en: 'Rule', ru: 'Правило' } },
  { name: 'score', type: 'number', access: cleared, label: { en: 'Certainty', ru: 'Уверенность' } },
  {
    name: 'identity',
    type: 'text',
    access: cleared,
    index: true,
    label: { en: 'Register entry', ru: 'Запись реестра' },
  },
]

const outcome: Field[] = [
  {
    name: 'decision',
    type: 'select',
    index: true,
    label: { en: 'Decision', ru: 'Решение' },
    options: decisions.map((value) => ({ label: decisionLabels[value], value })),
    required: true,
  },
  { name: 'reason', type: 'text', label: { en: 'Reason', ru: 'Причина' } },
  { name: 'replacement', type: 'text', label: { en: 'Written instead', ru: 'Вместо этого' } },
  {
    name: 'own',
    type: 'checkbox',
    access: cleared,
    label: { en: 'Written by a person', ru: 'Написано человеком' },
  },
  { name: 'decider', type: 'text', access: cleared, label: { en: 'Decided by', ru: 'Кто решил' } },
  { name: 'decidedAt', type: 'date', label: { en: 'Decided at', ru: 'Когда решено' } },
]

/**
 * What was found in each revision of a sealed text, and what was decided. Written by the
 * anonymisation alone; readers without clearance see the kind, the reason and the replacement.
 */
export const findingsCollection = (reports: string) =>
  sealedCollection({
    slug: findingsSlug,
    admin: {
      defaultColumns: ['report', 'type', 'decision', 'replacement', 'reason'],
      group: { en: 'Reports from the field', ru: 'Сообщения с мест' },
      hidden: true,
      useAsTitle: 'id',
    },
    fields: [
      {
        name: 'report',
        type: 'relationship',
        index: true,
        label: { en: 'Report', ru: 'Сообщение' },
        relationTo: reports,
        required: true,
      },
      {
        name: 'revision',
        type: 'text',
        access: cleared,
        index: true,
        label: { en: 'Revision of the text', ru: 'Редакция текста' },
        required: true,
      },
      ...place,
      ...origin,
      ...outcome,
    ],
    labels: {
      plural: { en: 'Findings', ru: 'Найденное' },
      singular: { en: 'Finding', ru: 'Находка' },
    },
  })

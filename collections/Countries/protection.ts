import type { GroupField } from 'payload'

import { tlpLabels } from '../vocabularies/tlp.js'

/**
 * What happens to details before anything leaves. The values of place, date, age and employer are
 * those of the anonymisation's `GeneralisationRules`.
 */
export const protection: GroupField = {
  name: 'protection',
  type: 'group',
  admin: {
    description: {
      en: 'These rules apply to every text on this country. None may be weaker than the risk asks for.',
      ru: 'Эти правила действуют для каждого текста об этой стране. Слабее, чем требует риск, они быть не могут.',
    },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'place',
          type: 'select',
          defaultValue: 'region',
          label: { en: 'Small places', ru: 'Малые населённые пункты' },
          options: [
            { value: 'keep', label: { en: 'Keep', ru: 'Оставить' } },
            { value: 'region', label: { en: 'Region only', ru: 'Только область' } },
            { value: 'redact', label: { en: 'Leave out', ru: 'Убрать' } },
          ],
          required: true,
        },
        {
          name: 'date',
          type: 'select',
          defaultValue: 'month',
          label: { en: 'Dates', ru: 'Даты' },
          options: [
            { value: 'keep', label: { en: 'Keep', ru: 'Оставить' } },
            { value: 'month', label: { en: 'Month only', ru: 'Только месяц' } },
            { value: 'year', label: { en: 'Year only', ru: 'Только год' } },
            { value: 'redact', label: { en: 'Leave out', ru: 'Убрать' } },
          ],
          required: true,
        },
        {
          name: 'age',
          type: 'select',
          defaultValue: 'band',
          label: { en: 'Ages', ru: 'Возраст' },
          options: [
            { value: 'keep', label: { en: 'Keep', ru: 'Оставить' } },
            { value: 'band', label: { en: 'Ten years', ru: 'Десять лет' } },
            { value: 'redact', label: { en: 'Leave out', ru: 'Убрать' } },
          ],
          required: true,
        },
        {
          name: 'employer',
          type: 'select',
          defaultValue: 'sector',
          label: { en: 'Employers', ru: 'Место работы' },
          options: [
            { value: 'keep', label: { en: 'Keep', ru: 'Оставить' } },
            { value: 'sector', label: { en: 'Sector only', ru: 'Только отрасль' } },
            { value: 'redact', label: { en: 'Leave out', ru: 'Убрать' } },
          ],
          required: true,
        },
      ],
    },
    {
      name: 'names',
      type: 'select',
      defaultValue: 'never',
      label: { en: 'May a name ever appear', ru: 'Может ли появиться имя' },
      options: [
        { value: 'never', label: { en: 'Never', ru: 'Никогда' } },
        {
          value: 'with-consent',
          label: { en: 'With consent to publish with name', ru: 'С согласием на имя' },
        },
      ],
      required: true,
    },
    {
      name: 'tlpLimit',
      type: 'select',
      admin: {
        description: {
          en: 'A publication on this country, or made of its reports, gets no wider label. Empty: any; at extreme risk one has to be chosen.',
          ru: 'Публикация об этой стране или из её сообщений не получит более широкой метки. Пусто: любая; при крайнем риске метку надо выбрать.',
        },
      },
      label: { en: 'Widest TLP label', ru: 'Самая широкая метка TLP' },
      options: tlpLabels,
    },
    {
      name: 'publicationDelayDays',
      type: 'number',
      defaultValue: 7,
      label: {
        en: 'Days between a report and its publication',
        ru: 'Дней от сообщения до публикации',
      },
      max: 365,
      min: 0,
      required: true,
    },
    {
      name: 'retentionDays',
      type: 'number',
      admin: {
        description: {
          en: 'How long reports and cases are kept in a state. Empty: as the programme says (90 days before anonymisation, a year after).',
          ru: 'Сколько сообщения и дела хранятся в одном состоянии. Пусто: как в программе (90 дней до обезличивания, год после).',
        },
      },
      label: { en: 'Days that records are kept', ru: 'Сколько дней хранить' },
      max: 3650,
      min: 1,
    },
    {
      name: 'twoPersonAnonymisation',
      type: 'checkbox',
      admin: {
        description: {
          en: 'Whoever verified a report may not anonymise it.',
          ru: 'Кто проверил сообщение, тот его не обезличивает.',
        },
      },
      defaultValue: true,
      label: { en: 'Two people for anonymisation', ru: 'Обезличивают двое' },
    },
  ],
  label: { en: 'Protection rules', ru: 'Правила защиты' },
}

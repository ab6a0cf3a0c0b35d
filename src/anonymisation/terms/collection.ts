import { sealedCollection } from '../../plugin/sealed.js'
import { findingTypes } from '../findings/types.js'
import { termEndpoints } from './endpoints.js'
import { termsSlug } from './slug.js'

/**
 * What the programme remembers of its decisions: words that are always marked (`deny`), and words
 * that are no longer suggested (`allow`). The words are sealed: the former name people.
 */
export const termsCollection = () =>
  sealedCollection({
    slug: termsSlug,
    admin: {
      defaultColumns: ['kind', 'type', 'decidedAt', 'decider'],
      description: {
        en: 'Decisions that hold for later reports too. Open one to see its words or to forget it.',
        ru: 'Решения, которые действуют и для следующих сообщений. Откройте решение, чтобы увидеть слова или забыть их.',
      },
      group: { en: 'Reports from the field', ru: 'Сообщения с мест' },
      useAsTitle: 'id',
    },
    endpoints: termEndpoints,
    fields: [
      {
        name: 'remembered',
        type: 'ui',
        admin: {
          components: { Field: 'payload-elchi/client#RememberedTerm' },
          disableListColumn: true,
        },
      },
      {
        name: 'kind',
        type: 'select',
        label: { en: 'What is remembered', ru: 'Что запомнено' },
        options: [
          { label: { en: 'Always mark', ru: 'Всегда отмечать' }, value: 'deny' },
          { label: { en: 'No longer suggest', ru: 'Больше не предлагать' }, value: 'allow' },
        ],
        required: true,
      },
      {
        name: 'type',
        type: 'select',
        label: { en: 'Type', ru: 'Тип' },
        options: [...findingTypes],
        required: true,
      },
      {
        name: 'sealed',
        type: 'text',
        access: { create: () => false, read: () => false, update: () => false },
        admin: { disabled: true },
        hidden: true,
        required: true,
      },
      { name: 'decider', type: 'text', label: { en: 'Decided by', ru: 'Кто решил' } },
      { name: 'decidedAt', type: 'date', label: { en: 'Decided at', ru: 'Когда решено' } },
    ],
    labels: {
      plural: { en: 'Remembered decisions', ru: 'Запомненные решения' },
      singular: { en: 'Remembered decision', ru: 'Запомненное решение' },
    },
  })

import { plainData } from '../../plugin/plainData.js'
import { sealedCollection } from '../../plugin/sealed.js'
import { group } from '../collections/group.js'

/**
 * Imports of contacts, one row each. The table itself is kept only until it is through or a week
 * old; what stays are counts and the numbers of the lines that were refused.
 */
export const contactImports = sealedCollection({
  slug: 'contact-imports',
  admin: {
    defaultColumns: ['name', 'state', 'at', 'total', 'done'],
    group,
    useAsTitle: 'name',
  },
  fields: [
    { name: 'name', type: 'text', label: { en: 'File', ru: 'Файл' } },
    {
      name: 'state',
      type: 'select',
      label: { en: 'State', ru: 'Состояние' },
      options: [
        { label: { en: 'Read', ru: 'Прочитан' }, value: 'read' },
        { label: { en: 'Running', ru: 'Идёт' }, value: 'running' },
        { label: { en: 'Done', ru: 'Завершён' }, value: 'done' },
        { label: { en: 'Discarded', ru: 'Отброшен' }, value: 'discarded' },
      ],
      required: true,
    },
    { name: 'by', type: 'text', label: { en: 'By', ru: 'Кто' }, required: true },
    { name: 'at', type: 'date', label: { en: 'When', ru: 'Когда' }, required: true },
    { name: 'endedAt', type: 'date', label: { en: 'Ended', ru: 'Завершён' } },
    { name: 'total', type: 'number', label: { en: 'Rows', ru: 'Строк' }, required: true },
    { name: 'done', type: 'number', label: { en: 'Through', ru: 'Пройдено' }, required: true },
    { name: 'origin', type: 'text', label: { en: 'Origin', ru: 'Происхождение' } },
    { name: 'counts', type: 'json', admin: plainData, label: { en: 'Counts', ru: 'Итоги' } },
    {
      name: 'faults',
      type: 'json',
      admin: plainData,
      label: { en: 'Refused lines', ru: 'Отклонённые строки' },
    },
    { name: 'encoding', type: 'text' },
    { name: 'delimiter', type: 'text' },
    { name: 'outcomes', type: 'textarea', hidden: true },
    { name: 'plan', type: 'json', hidden: true },
    { name: 'text', type: 'textarea', hidden: true },
  ],
  labels: {
    plural: { en: 'Imports of contacts', ru: 'Импорт контактов' },
    singular: { en: 'Import of contacts', ru: 'Импорт контактов' },
  },
})

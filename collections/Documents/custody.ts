import type { Field } from 'payload'

import { givenBySystem, readableBy } from '../roles.js'
import { slugs } from '../slugs.js'

const seenBySome = { ...readableBy(['coordinator', 'custodian', 'auditor'], []), ...givenBySystem }

/** What a cleaning leaves behind, in the words of the person who uploaded the file. */
const leftOutOptions = [
  { value: 'annotation', label: { en: 'Comments and marks on pages', ru: 'Пометки на страницах' } },
  { value: 'attachment', label: { en: 'Attached files', ru: 'Вложенные файлы' } },
  { value: 'comment', label: { en: 'Comments', ru: 'Примечания' } },
  {
    value: 'drawing',
    label: { en: 'Drawings and text boxes', ru: 'Рисунки и надписи в рамках' },
  },
  { value: 'form', label: { en: 'Form fields', ru: 'Поля форм' } },
  { value: 'hidden-text', label: { en: 'Hidden text', ru: 'Скрытый текст' } },
  { value: 'object', label: { en: 'Embedded objects', ru: 'Встроенные объекты' } },
  { value: 'script', label: { en: 'Scripts', ru: 'Сценарии' } },
  { value: 'tracked-change', label: { en: 'Tracked changes', ru: 'Отслеживаемые правки' } },
]

/** Where a clean copy comes from, and what it lacks: all of it written by the system. */
export const custodyFields: Field[] = [
  {
    name: 'sha256',
    type: 'text',
    access: givenBySystem,
    admin: {
      description: { en: 'An approval binds to it.', ru: 'К ней привязано утверждение.' },
      position: 'sidebar',
      readOnly: true,
    },
    index: true,
    label: { en: 'SHA-256 of the clean copy', ru: 'SHA-256 чистой копии' },
  },
  {
    name: 'originalSha256',
    type: 'text',
    access: seenBySome,
    admin: { position: 'sidebar', readOnly: true },
    label: { en: 'SHA-256 of the original', ru: 'SHA-256 исходного файла' },
  },
  {
    name: 'evidence',
    type: 'relationship',
    access: seenBySome,
    admin: {
      description: {
        en: 'The sealed original, where the copy was made from one.',
        ru: 'Закрытый исходный файл, если копия сделана с него.',
      },
      position: 'sidebar',
      readOnly: true,
    },
    label: { en: 'Original', ru: 'Исходный файл' },
    relationTo: slugs.evidence,
  },
  {
    name: 'leftOut',
    type: 'select',
    access: givenBySystem,
    admin: {
      condition: ({ leftOut }) => Array.isArray(leftOut) && leftOut.length > 0,
      description: {
        en: 'What the original had and this copy does not. Look whether it still says what it must.',
        ru: 'Что было в исходном файле и чего нет в копии. Проверьте, что важное осталось.',
      },
      readOnly: true,
    },
    hasMany: true,
    label: { en: 'Left out', ru: 'Не вошло' },
    options: leftOutOptions,
  },
  {
    name: 'redacted',
    type: 'number',
    access: seenBySome,
    admin: {
      condition: ({ redacted }) => Number(redacted) > 0,
      position: 'sidebar',
      readOnly: true,
    },
    label: { en: 'Names replaced', ru: 'Имён заменено' },
  },
]

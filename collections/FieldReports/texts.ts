import type { Field } from 'payload'

import { sealedText } from 'payload-elchi'

import { givenBySystem } from '../roles.js'
import { slugs } from '../slugs.js'

/** The original, sealed, and the clean text, which the anonymisation alone writes. */
export const textFields: Field[] = [
  ...sealedText({
    name: 'title',
    collection: slugs.fieldReports,
    label: { en: 'Title (sealed)', ru: 'Заголовок (закрыт)' },
    rows: 1,
  }),
  ...sealedText({
    name: 'text',
    collection: slugs.fieldReports,
    label: { en: 'Original text (sealed)', ru: 'Исходный текст (закрыт)' },
    required: true,
  }),
  {
    name: 'cleanText',
    type: 'textarea',
    access: givenBySystem,
    admin: {
      description: {
        en: 'Made from the original by deciding its findings. All staff read it.',
        ru: 'Получается из исходного текста после решений. Читают все сотрудники.',
      },
      readOnly: true,
      rows: 6,
    },
    label: { en: 'Clean text', ru: 'Обезличенный текст' },
    // As much as a publication may hold: an original of full length, with what is written instead.
    maxLength: 1_000_000,
  },
]

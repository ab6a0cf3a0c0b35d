import type { ResolvedOptions } from '../plugin/options.js'

import { asSlug } from '../plugin/asSlug.js'
import { sealedCollection } from '../plugin/sealed.js'
import { downloadEndpoint } from './endpoints.js'
import { figuresSlug } from './store.js'

/** What funders are told of a programme and a quarter, frozen when it was made. */
export const figuresCollection = (options: ResolvedOptions) =>
  sealedCollection({
    slug: figuresSlug,
    admin: {
      defaultColumns: ['title', 'quarter', 'madeAt'],
      description: {
        en: 'What a grant achieved, a quarter at a time, without small counts. A coordinator makes them on the page of the programme. Nothing here can be changed.',
        ru: 'Чего добилась программа, по кварталам, без малых чисел. Их составляет координатор на странице программы. Ничего нельзя изменить.',
      },
      group: { en: 'Programme', ru: 'Программа' },
      listSearchableFields: ['title', 'quarter'],
      useAsTitle: 'quarter',
    },
    defaultSort: '-quarter',
    endpoints: options.enabled ? [downloadEndpoint] : [],
    fields: [
      {
        name: 'tables',
        type: 'json',
        admin: { components: { Field: 'payload-elchi/client#MadeFigures' } },
        label: { en: 'Figures', ru: 'Числа' },
        required: true,
      },
      {
        name: 'title',
        type: 'text',
        admin: { position: 'sidebar' },
        label: { en: 'Programme', ru: 'Программа' },
        required: true,
      },
      {
        name: 'programme',
        type: 'relationship',
        // The title is kept beside it: figures outlive the programme's record.
        admin: { hidden: true },
        index: true,
        label: { en: 'Record of the programme', ru: 'Запись программы' },
        relationTo: asSlug(options.figures.programmes),
      },
      {
        name: 'quarter',
        type: 'text',
        admin: { position: 'sidebar' },
        index: true,
        label: { en: 'Quarter', ru: 'Квартал' },
        required: true,
      },
      {
        name: 'countries',
        type: 'text',
        admin: { position: 'sidebar' },
        hasMany: true,
        label: { en: 'Countries', ru: 'Страны' },
      },
      {
        name: 'smallest',
        type: 'number',
        admin: { position: 'sidebar' },
        label: { en: 'Smallest count told', ru: 'Наименьшее сообщаемое число' },
        required: true,
      },
      {
        name: 'madeAt',
        type: 'date',
        admin: { date: { pickerAppearance: 'dayAndTime' }, position: 'sidebar' },
        label: { en: 'Made', ru: 'Составлено' },
        required: true,
      },
      {
        name: 'madeBy',
        type: 'text',
        admin: { hidden: true },
        label: { en: 'Made by', ru: 'Кем составлено' },
        required: true,
      },
      {
        name: 'hash',
        type: 'text',
        admin: { position: 'sidebar' },
        label: { en: 'Hash (SHA-256)', ru: 'Хеш (SHA-256)' },
        required: true,
      },
    ],
    labels: {
      plural: { en: 'Figures for funders', ru: 'Числа для финансирующих' },
      singular: { en: 'Figures of a quarter', ru: 'Числа за квартал' },
    },
  })

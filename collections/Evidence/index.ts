import type { CollectionConfig } from 'payload'

import { accessOf, randomId, sealedText } from 'payload-elchi'

import { country } from '../fields/country.js'
import { day } from '../fields/day.js'
import { systemCode } from '../fields/systemCode.js'
import { filesDirectory } from '../files.js'
import { groups } from '../groups.js'
import { keepStoredFile } from '../keepStoredFile.js'
import { policy } from '../policy.js'
import { givenBySystem } from '../roles.js'
import { slugs } from '../slugs.js'
import { sourceMaterial } from '../vocabularies/mt16SourceMaterial.js'
import { makeCopy } from './makeCopy.js'
import { openFile } from './openFile.js'
import { describeOriginal, fileField, sealUpload } from './sealUpload.js'

/**
 * Originals of files, encrypted before they touch the disk and hashed before that, so that an
 * original can be proven later. The name of the file is sealed with it.
 */
export const Evidence: CollectionConfig = {
  slug: slugs.evidence,
  access: accessOf(policy[slugs.evidence]),
  admin: {
    defaultColumns: ['reference', 'kind', 'report', 'country', 'obtainedOn'],
    group: groups.reports,
    useAsTitle: 'reference',
  },
  custom: { elchiSealedFile: fileField },
  disableBulkEdit: true,
  disableDuplicate: true,
  endpoints: [openFile, makeCopy],
  fields: [
    randomId(),
    systemCode({ name: 'reference', label: { en: 'Reference', ru: 'Номер' }, prefix: 'E' }),
    {
      name: 'report',
      type: 'relationship',
      index: true,
      label: { en: 'Field report', ru: 'Сообщение' },
      relationTo: slugs.fieldReports,
      required: true,
    },
    country(),
    {
      name: 'kind',
      type: 'select',
      label: { en: 'Kind (HURIDOCS 16)', ru: 'Вид (HURIDOCS 16)' },
      options: sourceMaterial,
      required: true,
    },
    day({ name: 'obtainedOn', label: { en: 'Obtained on', ru: 'Получено' } }),
    ...sealedText({
      name: 'description',
      collection: slugs.evidence,
      label: { en: 'What it shows (sealed)', ru: 'Что на нём (закрыто)' },
      rows: 3,
    }),
    ...sealedText({
      name: 'originalName',
      collection: slugs.evidence,
      label: { en: 'Name of the file (sealed)', ru: 'Имя файла (закрыто)' },
      rows: 1,
    }),
    {
      name: 'originalType',
      type: 'text',
      access: givenBySystem,
      admin: { readOnly: true },
      label: { en: 'Type of the original', ru: 'Тип исходного файла' },
    },
    {
      name: 'originalSha256',
      type: 'text',
      access: givenBySystem,
      admin: { readOnly: true },
      label: { en: 'SHA-256 of the original', ru: 'SHA-256 исходного файла' },
    },
    {
      name: 'cleanCopy',
      type: 'ui',
      admin: {
        components: { Field: 'payload-elchi/client#CleanCopy' },
        disableBulkEdit: true,
        disableListColumn: true,
      },
    },
  ],
  hooks: { beforeChange: [describeOriginal], beforeOperation: [keepStoredFile, sealUpload] },
  labels: {
    plural: { en: 'Evidence', ru: 'Доказательства' },
    singular: { en: 'Evidence', ru: 'Доказательство' },
  },
  lockDocuments: false,
  upload: {
    bulkUpload: false,
    crop: false,
    focalPoint: false,
    pasteURL: false,
    staticDir: filesDirectory(slugs.evidence),
  },
}

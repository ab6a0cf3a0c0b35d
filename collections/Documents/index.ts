import type { CollectionConfig } from 'payload'

import { accessOf, cleanableTypes, randomId } from 'payload-elchi'

import { downloadHeaders, filesDirectory } from '../files.js'
import { groups } from '../groups.js'
import { keepStoredFile } from '../keepStoredFile.js'
import { policy } from '../policy.js'
import { slugs } from '../slugs.js'
import { languages } from '../vocabularies/languages.js'
import { cleanUpload, describeCopy, recordCopy } from './cleanUpload.js'
import { custodyFields } from './custody.js'

/** Clean copies of files, the only files that can leave, and only with a release. */
export const Documents: CollectionConfig = {
  slug: slugs.documents,
  access: accessOf(policy[slugs.documents]),
  admin: {
    defaultColumns: ['title', 'mimeType', 'filesize', 'updatedAt'],
    group: groups.publishing,
    useAsTitle: 'title',
  },
  disableDuplicate: true,
  fields: [
    randomId(),
    {
      name: 'title',
      type: 'text',
      admin: {
        description: {
          en: 'A clean copy is made of JPEG, PNG, WebP, AVIF, GIF, PDF, DOCX and plain text. The name of the uploaded file is not kept.',
          ru: 'Чистая копия делается из JPEG, PNG, WebP, AVIF, GIF, PDF, DOCX и простого текста. Имя загруженного файла не сохраняется.',
        },
      },
      label: { en: 'Title', ru: 'Название' },
      maxLength: 200,
      required: true,
    },
    {
      name: 'language',
      type: 'select',
      admin: { position: 'sidebar' },
      label: { en: 'Language', ru: 'Язык' },
      options: languages,
    },
    ...custodyFields,
    {
      name: 'publications',
      type: 'join',
      collection: slugs.publications,
      label: { en: 'Attached to', ru: 'Вложено в' },
      on: 'attachments',
    },
  ],
  hooks: {
    afterChange: [recordCopy],
    beforeChange: [describeCopy],
    beforeOperation: [keepStoredFile, cleanUpload],
  },
  labels: {
    plural: { en: 'Documents', ru: 'Документы' },
    singular: { en: 'Document', ru: 'Документ' },
  },
  lockDocuments: false,
  upload: {
    bulkUpload: false,
    crop: false,
    focalPoint: false,
    mimeTypes: [...cleanableTypes],
    modifyResponseHeaders: downloadHeaders,
    pasteURL: false,
    staticDir: filesDirectory(slugs.documents),
  },
}

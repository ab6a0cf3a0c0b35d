import type { CollectionConfig } from 'payload'

import { accessOf, randomId } from 'payload-elchi'

import { downloadHeaders, filesDirectory } from '../files.js'
import { groups } from '../groups.js'
import { policy } from '../policy.js'
import { givenBySystem } from '../roles.js'
import { slugs } from '../slugs.js'
import { languages } from '../vocabularies/languages.js'
import { cleanTypes, cleanUpload } from './cleanUpload.js'
import { hashUpload } from './hashUpload.js'

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
          en: 'The name of the uploaded file is not kept.',
          ru: 'Имя загруженного файла не сохраняется.',
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
    {
      name: 'sha256',
      type: 'text',
      access: givenBySystem,
      admin: { position: 'sidebar', readOnly: true },
      index: true,
      label: { en: 'SHA-256', ru: 'SHA-256' },
    },
    {
      name: 'publications',
      type: 'join',
      collection: slugs.publications,
      label: { en: 'Attached to', ru: 'Вложено в' },
      on: 'attachments',
    },
  ],
  hooks: {
    beforeChange: [hashUpload],
    beforeOperation: [cleanUpload],
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
    mimeTypes: [...cleanTypes],
    modifyResponseHeaders: downloadHeaders,
    pasteURL: false,
    staticDir: filesDirectory(slugs.documents),
  },
}

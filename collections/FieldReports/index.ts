import type { CollectionConfig } from 'payload'

import { accessOf, randomId } from 'payload-elchi'

import { systemCode } from '../fields/systemCode.js'
import { groups } from '../groups.js'
import { policy } from '../policy.js'
import { slugs } from '../slugs.js'
import { assessmentFields } from './assessment.js'
import { classificationFields } from './classification.js'
import { linkFields } from './links.js'
import { textFields } from './texts.js'

/**
 * What monitors send: a sealed original, and the clean text made from it. Editors, auditors and
 * administrators meet the clean side alone.
 */
export const FieldReports: CollectionConfig = {
  slug: slugs.fieldReports,
  access: accessOf(policy[slugs.fieldReports]),
  admin: {
    defaultColumns: ['reference', 'country', 'rights', 'languages', 'receivedOn'],
    group: groups.reports,
    useAsTitle: 'reference',
  },
  defaultSort: '-receivedOn',
  disableBulkEdit: true,
  disableDuplicate: true,
  fields: [
    randomId(),
    systemCode({ name: 'reference', label: { en: 'Reference', ru: 'Номер' }, prefix: 'R' }),
    ...textFields,
    ...classificationFields,
    ...assessmentFields,
    ...linkFields,
  ],
  labels: {
    plural: { en: 'Field reports', ru: 'Сообщения с мест' },
    singular: { en: 'Field report', ru: 'Сообщение с места' },
  },
  lockDocuments: false,
}

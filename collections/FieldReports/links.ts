import type { Field } from 'payload'

import { onlyFor } from '../roles.js'
import { slugs } from '../slugs.js'

const own = onlyFor('coordinator', 'custodian')

/** Who sent it and what hangs on it: for coordinators and custodians. */
export const linkFields: Field[] = [
  {
    name: 'monitor',
    type: 'relationship',
    access: own,
    admin: { position: 'sidebar' },
    index: true,
    label: { en: 'Monitor', ru: 'Наблюдатель' },
    relationTo: slugs.monitors,
  },
  {
    name: 'evidence',
    type: 'join',
    access: { read: own.read },
    collection: slugs.evidence,
    label: { en: 'Evidence', ru: 'Доказательства' },
    on: 'report',
  },
  {
    name: 'assistance',
    type: 'join',
    access: { read: own.read },
    collection: slugs.assistanceCases,
    label: { en: 'Assistance', ru: 'Помощь' },
    on: 'report',
  },
  {
    name: 'publications',
    type: 'join',
    access: { read: onlyFor('coordinator', 'custodian', 'editor').read },
    collection: slugs.publications,
    label: { en: 'Used in', ru: 'Использовано в' },
    on: 'sources',
  },
]

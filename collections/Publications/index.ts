import type { CollectionConfig } from 'payload'

import { accessOf, randomId } from 'payload-elchi'

import { groups } from '../groups.js'
import { policy } from '../policy.js'
import { slugs } from '../slugs.js'
import { contentFields } from './content.js'
import { keepBound } from './keepBound.js'
import { linkFields } from './links.js'

/**
 * Texts for the world, one document per language, of clean text only. What readers get is a
 * release, frozen at the approval; a draft here is never public, whatever its status says.
 */
export const Publications: CollectionConfig = {
  slug: slugs.publications,
  access: accessOf(policy[slugs.publications]),
  admin: {
    components: {
      edit: {
        // Approval releases a text; Payload's own publishing would only seem to.
        PublishButton: 'payload-elchi/client#Nothing',
        Status: 'payload-elchi/client#Nothing',
        UnpublishButton: 'payload-elchi/client#Nothing',
      },
    },
    defaultColumns: ['title', 'kind', 'language', 'tlp', 'updatedAt'],
    group: groups.publishing,
    useAsTitle: 'title',
  },
  defaultSort: '-updatedAt',
  disableBulkEdit: true,
  disableDuplicate: true,
  fields: [randomId(), ...contentFields, ...linkFields],
  hooks: { beforeChange: [keepBound] },
  labels: {
    plural: { en: 'Publications', ru: 'Публикации' },
    singular: { en: 'Publication', ru: 'Публикация' },
  },
  lockDocuments: false,
  versions: { drafts: { schedulePublish: false }, maxPerDoc: 50 },
}

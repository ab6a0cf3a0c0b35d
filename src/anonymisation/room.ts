import type { CollectionConfig, Field } from 'payload'

import type { Room } from '../plugin/room.js'

import { addCollections, changeCollection, hasCollections, onBoot } from '../plugin/room.js'
import { findingsCollection } from './findings/collection.js'
import { russianModelOf } from './model/index.js'
import { composeEndpoint, secondCheckEndpoint } from './publication/endpoint.js'
import { refuseKnownIdentities } from './publication/refuseKnownIdentities.js'
import { anonymisationEndpoints } from './report/endpoints.js'
import { guardDerivedFields, loadModel, scanChangedText } from './report/reportHooks.js'
import { termsCollection } from './terms/collection.js'

const closed = { create: () => false, read: () => false, update: () => false }

const hiddenFields: Field[] = ['textRevision', 'scanRevision', 'cleanTextRevision'].map((name) => ({
  name,
  type: 'text',
  access: closed,
  admin: { disabled: true },
  hidden: true,
}))

const studio: Field = {
  name: 'studio',
  type: 'ui',
  admin: {
    components: { Field: 'payload-elchi/client#Studio' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
}

const secondCheckField: Field = {
  name: 'secondCheck',
  type: 'ui',
  admin: {
    components: { Field: 'payload-elchi/client#SecondCheck' },
    disableBulkEdit: true,
    disableListColumn: true,
  },
}

/** What is done to a text stands beside that text, not at the end of a long form. */
const behind = (name: string, fields: Field[], field: Field): Field[] => {
  const at = fields.findIndex((one) => 'name' in one && one.name === name)
  return at < 0 ? [...fields, field] : [...fields.slice(0, at + 1), field, ...fields.slice(at + 1)]
}

const endpointsOf = ({ endpoints }: CollectionConfig) => endpoints || []

const ofReports =
  (enabled: boolean) =>
  (collection: CollectionConfig): CollectionConfig => {
    const withFields = { ...collection, fields: [...collection.fields, ...hiddenFields] }
    return enabled
      ? {
          ...withFields,
          endpoints: [...anonymisationEndpoints, ...endpointsOf(collection)],
          fields: behind('cleanText', withFields.fields, studio),
          hooks: {
            ...collection.hooks,
            afterChange: [...(collection.hooks?.afterChange ?? []), scanChangedText],
            beforeChange: [...(collection.hooks?.beforeChange ?? []), guardDerivedFields],
            beforeOperation: [...(collection.hooks?.beforeOperation ?? []), loadModel],
          },
        }
      : withFields
  }

const ofPublications = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  endpoints: [composeEndpoint, secondCheckEndpoint, ...endpointsOf(collection)],
  fields: behind('body', collection.fields, secondCheckField),
  hooks: {
    ...collection.hooks,
    beforeChange: [...(collection.hooks?.beforeChange ?? []), refuseKnownIdentities],
  },
})

const ofDocuments = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeChange: [...(collection.hooks?.beforeChange ?? []), refuseKnownIdentities],
  },
})

/**
 * Adds the findings; gives reports their scan, studio endpoints and protected clean text, and
 * publications and documents the refusal of protected names, publications the action that composes
 * them. A model that was asked for has to be there before anything starts.
 */
export const anonymisationRoom: Room = (config, options) => {
  const withFindings = hasCollections(config, options.reports)
    ? addCollections(config, options, [findingsCollection(options.reports), termsCollection()])
    : config
  const withReports = changeCollection(withFindings, options.reports, ofReports(options.enabled))
  const withModel = onBoot(withReports, options, (payload) => russianModelOf(payload)?.check())
  return options.enabled
    ? changeCollection(
        changeCollection(withModel, options.publications, ofPublications),
        options.documents,
        ofDocuments,
      )
    : withModel
}

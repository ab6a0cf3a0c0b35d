import type { CollectionConfig, Config, Field } from 'payload'

import { APIError } from 'payload'
import { elchi } from 'payload-elchi'

import type { TestApp } from '../../helpers/boot.js'
import type { Reader } from './staff.js'
import type { World } from './world.js'

import { elchiOptions } from '../../../payload.config.js'
import { makePublic } from './world.js'

type Change = (collection: CollectionConfig) => CollectionConfig

const withField =
  (name: string, change: (field: Field) => object): Change =>
  (collection) => {
    const reach = (field: Field): Field => {
      if ('name' in field && field.name === name) {
        return { ...field, ...change(field) } as Field
      }
      return field.type === 'row' ? { ...field, fields: field.fields.map(reach) } : field
    }
    return { ...collection, fields: collection.fields.map(reach) }
  }

const anyone = () => true

type Reopened = {
  /** Changes the stored data, after it was settled who may read what. */
  after?: (world: World) => Promise<void>
  /** Changes the app. */
  change?: Change
  collection: string
  /** The field that leaks, where the others of its collection leak by another of these. */
  field?: string
  /** Who has to find it. */
  reader: Reader
  /** Where it has to be seen. */
  surfaces: string[]
}

/** Leaks that Payload apps are known for, each put back into the app. */
export const reopened: Record<string, Reopened> = {
  'versions that anyone reads': {
    change: (each) => ({ ...each, access: { ...each.access, readVersions: anyone } }),
    collection: 'publications',
    reader: 'anonymous',
    surfaces: ['versions', 'versions where'],
  },
  'drafts that anyone reads': {
    change: (each) => ({ ...each, access: { ...each.access, read: anyone } }),
    collection: 'publications',
    reader: 'anonymous',
    surfaces: ['draft', 'list', 'read', 'select', 'where'],
  },
  'a field that only a hook hides': {
    change: withField('openpgpKey', () => ({ access: {}, hooks: { afterRead: [() => null] } })),
    collection: 'contacts',
    field: 'openpgpKey',
    reader: 'auditor',
    surfaces: ['where', 'where like', 'sort', 'count'],
  },
  'a field whose access depends on the document': {
    change: withField('origin', () => ({
      access: { read: ({ doc }: { doc?: object }) => !doc },
    })),
    collection: 'contacts',
    field: 'origin',
    reader: 'auditor',
    surfaces: ['where', 'count'],
  },
  'an error that quotes what is stored': {
    change: (each) => ({
      ...each,
      access: { ...each.access, update: anyone },
      hooks: {
        beforeChange: [
          ({ originalDoc }) => {
            throw new APIError(`Cannot change ${JSON.stringify(originalDoc)}`, 400, null, true)
          },
        ],
      },
    }),
    collection: 'trainings',
    reader: 'anonymous',
    surfaces: ['error text'],
  },
  'a role that an account was not given': {
    after: ({ app }) => giveRoles(app, 'auditor@elchi.example', ['auditor', 'coordinator']),
    collection: 'contacts',
    field: 'email',
    reader: 'auditor',
    surfaces: [
      'document page',
      'list page',
      'read',
      'server function render-document',
      'server function render-list',
      'server function table-state',
    ],
  },
  'a release that was put out past its label': {
    after: ({ app, planted }) => makePublic(app, planted.get('releases')?.[0].id ?? ''),
    collection: 'releases',
    reader: 'anonymous',
    surfaces: ['site /feed.xml', 'site /publications', 'site /sitemap.xml'],
  },
}

/** The app with all the leaks that are changes of it, each in a collection or field of its own. */
export const withLeaks =
  (names: string[]) =>
  (config: Config): Config => ({
    ...config,
    collections: config.collections?.map((collection) =>
      names
        .map((name) => reopened[name])
        .filter((leak) => leak?.collection === collection.slug)
        .reduce((each, leak) => leak?.change?.(each) ?? each, collection),
    ),
    // Without the table: the app would not even start with it.
    plugins: [elchi({ ...elchiOptions, accessTable: undefined })],
  })

/**
 * Writes roles straight into the database. The account is written whole: without its sessions it
 * would be signed out, and find nothing.
 */
const giveRoles = async ({ payload }: TestApp, email: string, roles: string[]): Promise<void> => {
  const [collection, where] = ['users' as const, { email: { equals: email } }]
  const account = await payload.db.findOne<{ id: string }>({ collection, where })
  await payload.db.updateOne({ collection, data: { ...account, roles } as never, where })
}

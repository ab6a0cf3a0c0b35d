import type { CollectionConfig, Config, Field } from 'payload'

import { APIError } from 'payload'
import { elchi } from 'payload-elchi'

import type { World } from './world.js'

import { elchiOptions } from '../../../payload.config.js'
import { makePublic } from './world.js'

type Change = (collection: CollectionConfig) => CollectionConfig

const changed =
  (slug: string, change: Change) =>
  (config: Config): Config => ({
    ...config,
    collections: config.collections?.map((each) => (each.slug === slug ? change(each) : each)),
    // Without the table: the app would not even start with it.
    plugins: [elchi({ ...elchiOptions, accessTable: undefined })],
  })

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
  change?: (config: Config) => Config
  collection: string
  /** Surfaces that only the built app has, where it has to be seen, too. */
  web?: string[]
}

/** Leaks that Payload apps are known for, each put back into the app. */
export const reopened: Record<string, Reopened> = {
  'versions that anyone reads': {
    change: changed('publications', (each) => ({
      ...each,
      access: { ...each.access, readVersions: anyone },
    })),
    collection: 'publications',
  },
  'drafts that anyone reads': {
    change: changed('publications', (each) => ({
      ...each,
      access: { ...each.access, read: anyone },
    })),
    collection: 'publications',
  },
  'a field that only a hook hides': {
    change: changed(
      'contacts',
      withField('openpgpKey', () => ({ access: {}, hooks: { afterRead: [() => null] } })),
    ),
    collection: 'contacts',
  },
  'a field whose access depends on the document': {
    change: changed(
      'contacts',
      withField('openpgpKey', () => ({
        access: { read: ({ doc }: { doc?: object }) => !doc },
      })),
    ),
    collection: 'contacts',
  },
  'an error that quotes what is stored': {
    change: changed('contacts', (each) => ({
      ...each,
      access: { ...each.access, update: anyone },
      hooks: {
        beforeChange: [
          ({ originalDoc }) => {
            throw new APIError(`Cannot change ${JSON.stringify(originalDoc)}`, 400, null, true)
          },
        ],
      },
    })),
    collection: 'contacts',
  },
  'a release that was put out past its label': {
    after: ({ app, planted }) => makePublic(app, planted.get('releases')?.[0].id ?? ''),
    collection: 'releases',
    web: ['site /feed.xml', 'site /publications', 'site /sitemap.xml'],
  },
}

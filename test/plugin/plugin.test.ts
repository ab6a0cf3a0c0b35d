import type { CollectionConfig, Config } from 'payload'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { defineWorkflow, elchi } from 'payload-elchi'

import type { TestApp } from '../helpers/boot.js'

import { boot, databases } from '../helpers/boot.js'
import { testKeys } from '../helpers/keys.js'

const open = () => true

const posts: CollectionConfig = {
  slug: 'posts',
  access: { create: open, delete: open, read: open, update: open },
  fields: [{ name: 'title', type: 'text' }],
}

const review = defineWorkflow({
  slug: 'review',
  collection: 'posts',
  initial: 'draft',
  label: { en: 'Review', ru: 'Проверка' },
  states: {
    done: { final: true, label: { en: 'Done', ru: 'Готово' } },
    draft: { label: { en: 'Draft', ru: 'Черновик' } },
  },
  transitions: {
    finish: {
      from: 'draft',
      label: { en: 'Finish', ru: 'Закончить' },
      roles: ['editor'],
      to: 'done',
    },
  },
  version: 1,
})

const withPlugin = async (
  options: Parameters<typeof elchi>[0],
  config: Partial<Config> = { collections: [posts] },
): Promise<Config> => elchi({ keys: testKeys, ...options })(config as Config)

const schemaOf = ({ collections = [] }: Config) =>
  collections.map(({ slug, fields }) => ({
    slug,
    fields: fields.flatMap((field) => ('name' in field && field.type !== 'ui' ? [field.name] : [])),
  }))

describe('the plugin', () => {
  it('should keep the schema and drop endpoints when it is disabled', async () => {
    const enabled = await withPlugin({ workflows: [review] })
    const disabled = await withPlugin({ enabled: false, workflows: [review] })

    expect(schemaOf(disabled)).toEqual(schemaOf(enabled))
    const endpoints = disabled.collections?.flatMap((collection) => collection.endpoints || [])
    expect(endpoints).toEqual([])
  })

  it('should let the app change a collection of the plugin', async () => {
    const { collections } = await withPlugin({
      overrides: { identities: (collection) => ({ ...collection, admin: { group: 'Safe' } }) },
    })
    expect(collections?.find(({ slug }) => slug === 'identities')?.admin?.group).toBe('Safe')
  })

  it('should release and mail only in an app that has publications and contacts', async () => {
    const rooms = async (...slugs: string[]) => {
      const { collections = [] } = await withPlugin(
        {},
        { collections: slugs.map((slug) => ({ ...posts, slug })) },
      )
      return collections
        .map(({ slug }) => slug)
        .filter((slug) => ['disseminations', 'releases'].includes(slug))
        .sort()
    }
    expect(await rooms('posts')).toEqual([])
    expect(await rooms('posts', 'publications')).toEqual(['releases'])
    expect(await rooms('contacts', 'publications')).toEqual(['disseminations', 'releases'])
  })

  it('should close its collections where the policy says nothing', async () => {
    const { collections } = await withPlugin({})
    const identities = collections?.find(({ slug }) => slug === 'identities')
    const user = { id: 'a', roles: ['administrator', 'custodian'] }
    for (const operation of ['create', 'read', 'update', 'delete'] as const) {
      expect(await identities?.access?.[operation]?.({ req: { user } } as never)).toBe(false)
    }
  })

  it('should refuse a collection with a workflow whose access is the default, naming it', async () => {
    const careless = { ...posts, access: { read: open } }
    await expect(withPlugin({ workflows: [review] }, { collections: [careless] })).rejects.toThrow(
      /posts \(create, delete, update\).*implicit-access/,
    )
  })

  it('should refuse any collection with default access where the app asks for that', async () => {
    const pages: CollectionConfig = { slug: 'pages', fields: [] }
    await expect(withPlugin({ explicitAccess: 'all' }, { collections: [pages] })).rejects.toThrow(
      /pages \(create, delete, read, update\)/,
    )
  })

  it('should let texts of the app win over its own', async () => {
    const { i18n } = await withPlugin({
      translations: { en: { elchi: { tasks: { title: 'Your turn' } } } },
      workflows: [review],
    })
    expect(JSON.stringify(i18n?.translations)).toContain('Your turn')
  })
})

describe.each(databases)('the reference app on %s', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await boot({ database })
  })

  afterAll(() => app.close())

  it('should leave no collection of Payload itself open to any logged-in user', async () => {
    const user = { id: 'somebody', collection: 'users', roles: ['editor'] }
    const readable: string[] = []
    for (const { config } of Object.values(app.payload.collections)) {
      if (config.slug.startsWith('payload-')) {
        const decision = await config.access.read({ req: { payload: app.payload, user } } as never)
        if (decision === true) {
          readable.push(config.slug)
        }
      }
    }
    expect(readable).toEqual([])
  })
})

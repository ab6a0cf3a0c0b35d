import type { CollectionConfig, Config, Field } from 'payload'

import { describe, expect, it } from '@jest/globals'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { buildConfig } from 'payload'
import { accessFaults, AccessTableError, requireAccessTable } from 'payload-elchi'

import { accessTable } from '../../collections/access/index.js'
import { appConfig } from '../../payload.config.js'
import { boot } from '../helpers/boot.js'
import { testKeys, testSecret } from '../helpers/keys.js'

Object.assign(process.env, { ELCHI_KEYS: testKeys, PAYLOAD_SECRET: testSecret })

const withCollection =
  (slug: string, change: (collection: CollectionConfig) => CollectionConfig) =>
  (config: Config): Config => ({
    ...config,
    collections: config.collections?.map((each) => (each.slug === slug ? change(each) : each)),
  })

const withField = (slug: string, field: Field) =>
  withCollection(slug, (collection) => ({ ...collection, fields: [...collection.fields, field] }))

const faultsOf = async (change: (config: Config) => Config = (same) => same) =>
  accessFaults(await buildConfig(change(appConfig())), accessTable)

const routesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) {
      // A folder with a leading underscore is never served.
      return entry.name.startsWith('_') ? [] : routesOf(place)
    }
    const isServed = /^(?:page|route|sitemap|robots|manifest)\.(?:ts|tsx)$/.test(entry.name)
    return isServed ? [path.relative('app', place).replace(/\.tsx?$/, '')] : []
  })

describe('the access table', () => {
  it('should name every field and endpoint with the readers that the code lets in', async () => {
    expect(await faultsOf()).toEqual([])
  })

  it('should name every page and route of the app, and none besides', () => {
    expect(Object.keys(accessTable.routes).sort()).toEqual(routesOf('app').sort())
  })

  it('should refuse a new field that it does not name', async () => {
    expect(await faultsOf(withField('monitors', { name: 'phone', type: 'text' }))).toEqual([
      'monitors.phone: not in the table; the code lets read: document',
    ])
  })

  it('should refuse a new field inside a group, a tab, an array or a block', async () => {
    const phone: Field = { name: 'phone', type: 'text' }
    const places: [Field, string][] = [
      [{ name: 'who', type: 'group', fields: [phone] }, 'who.phone'],
      [{ name: 'who', type: 'array', fields: [phone] }, 'who.phone'],
      [{ type: 'tabs', tabs: [{ label: 'Who', fields: [phone] }] }, 'phone'],
      [{ type: 'row', fields: [phone] }, 'phone'],
      [{ name: 'who', type: 'blocks', blocks: [{ slug: 'one', fields: [phone] }] }, 'who.phone'],
    ]
    for (const [field, named] of places) {
      const faults = await faultsOf(withField('monitors', field))
      expect(faults.some((fault) => fault.startsWith(`monitors.${named}: not in`))).toBe(true)
    }
  })

  it('should refuse a new collection', async () => {
    const access = {
      create: () => false,
      delete: () => false,
      read: () => false,
      update: () => false,
    }
    const faults = await faultsOf((config) => ({
      ...config,
      collections: [...(config.collections ?? []), { slug: 'diaries', access, fields: [] }],
    }))
    expect(faults.some((fault) => fault.startsWith('diaries.'))).toBe(true)
  })

  it('should refuse a field whose code lets others read than it says', async () => {
    const opened = withCollection('contacts', (collection) => ({
      ...collection,
      fields: collection.fields.map((field): Field =>
        'name' in field && field.name === 'openpgpKey'
          ? ({ ...field, access: {} } as Field)
          : field,
      ),
    }))
    expect(await faultsOf(opened)).toEqual([
      'contacts.openpgpKey: the table says coordinator, the code document',
    ])
  })

  it('should refuse a field that some write without being able to read it', async () => {
    const blind = withField('contacts', {
      name: 'note',
      type: 'text',
      access: { read: ({ req }) => Boolean(req.user?.roles.includes('auditor')) },
    })
    const table = {
      ...accessTable,
      fields: {
        ...accessTable.fields,
        contacts: { ...accessTable.fields.contacts, auditor: 'note' },
      },
    }
    expect(await accessFaults(await buildConfig(blind(appConfig())), table)).toEqual([
      'contacts.note: read by auditor, but also written by coordinator',
    ])
  })

  it('should refuse a new endpoint, of a collection or of the app', async () => {
    const endpoint = { handler: () => new Response(), method: 'get' as const, path: '/all' }
    const ofCollection = withCollection('monitors', (each) => ({ ...each, endpoints: [endpoint] }))
    expect(await faultsOf(ofCollection)).toEqual(['GET /monitors/all: not in the table'])
    const ofApp = (config: Config): Config => ({ ...config, endpoints: [endpoint] })
    expect(await faultsOf(ofApp)).toEqual(['GET /all: not in the table'])
  })

  it('should refuse a line about what is no longer there', async () => {
    const table = { ...accessTable, endpoints: { ...accessTable.endpoints, 'GET /gone': 'staff' } }
    await expect(requireAccessTable(await buildConfig(appConfig()), table)).rejects.toThrow(
      AccessTableError,
    )
  })

  it('should keep the app from starting', async () => {
    const start = boot({ change: withField('monitors', { name: 'phone', type: 'text' }) })
    await expect(start).rejects.toThrow(/monitors\.phone: not in the table/)
  })
})

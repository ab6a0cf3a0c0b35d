import type { Answer } from '../ask.js'
import type { Someone } from '../staff.js'
import type { Planted } from '../types.js'
import type { World } from '../world.js'
import type { Web } from './open.js'

type Args = { doc: Planted; someone: Someone; web: Web; world: World }

type Ask = (args: Args) => Promise<Answer[]>

type Look = (world: World, someone: Someone, doc: Planted) => Promise<Answer[]>

/** Asked where the built app runs. */
const there =
  (ask: Ask): Look =>
  (world, someone, doc) =>
    world.web ? ask({ doc, someone, web: world.web, world }) : Promise.resolve([])

const page = (pathOf: (doc: Planted) => string): Look =>
  there(async ({ doc, someone, web }) => [await web.screen(someone, pathOf(doc))])

const call = (name: string, argsOf: (args: Args) => object): Look =>
  there(async (args) => [await args.web.serverFunction(args.someone, name, argsOf(args))])

const only = ({ id }: Planted) => ({ id: { equals: id } })

/** Every column there is, so that what a reader has hidden is asked for, too. */
const columnsOf = ({ fields }: Planted) =>
  [...new Set(fields.map(({ path }) => path.replaceAll('.', '-')))].map((accessor) => ({
    accessor,
    active: true,
  }))

/** Screens and server functions of the desk, asked for one document. */
export const deskLooks: Record<string, Look> = {
  'list page': page(({ slug }) => `/admin/collections/${slug}?limit=50`),
  'document page': page(({ id, slug }) => `/admin/collections/${slug}/${id}`),
  'versions page': there(async ({ doc, someone, web, world }) =>
    world.app.payload.collections[doc.slug as 'users']?.config.versions
      ? [await web.screen(someone, `/admin/collections/${doc.slug}/${doc.id}/versions`)]
      : [],
  ),
  'server function form-state': call('form-state', ({ doc }) => ({
    id: doc.id,
    collectionSlug: doc.slug,
    data: { id: doc.id },
    docPermissions: { create: true, fields: true, read: true, update: true },
    docPreferences: { fields: {} },
    operation: 'update',
    renderAllFields: true,
    returnLockStatus: true,
    schemaPath: doc.slug,
  })),
  'server function render-document': call('render-document', ({ doc }) => ({
    collectionSlug: doc.slug,
    docID: doc.id,
    drawerSlug: 'drawer',
    overrideEntityVisibility: true,
    versions: { disableGutter: true, useVersionDrawerCreatedAtCell: true },
  })),
  'server function render-list': call('render-list', ({ doc }) => ({
    collectionSlug: doc.slug,
    drawerSlug: 'drawer',
    enableRowSelections: true,
    overrideEntityVisibility: true,
    query: { columns: columnsOf(doc), limit: 50, where: only(doc) },
  })),
  'server function table-state': call('table-state', ({ doc }) => ({
    collectionSlug: doc.slug,
    columns: columnsOf(doc),
    enableRowSelections: true,
    query: { limit: 50, where: only(doc) },
    renderRowTypes: true,
    tableAppearance: 'default',
  })),
}

/** What a screen says of how many there are; it repeats the question, which tells nothing. */
export const totalsIn = ({ status, text }: Answer): string =>
  JSON.stringify([status, text.match(/"totalDocs":\d+/g), text.match(/"errors":\[[^\]]*/)])

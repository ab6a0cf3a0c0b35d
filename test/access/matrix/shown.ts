import type { Answer } from './ask.js'
import type { Someone } from './staff.js'
import type { Planted } from './types.js'
import type { World } from './world.js'

import { ask, queryOf } from './ask.js'
import { commonEndpointLooks, endpointLooks } from './endpoints.js'
import { deskLooks } from './web/desk.js'
import { graphQLLooks } from './web/graphql.js'
import { siteLooks } from './web/site.js'

export type Look = (world: World, someone: Someone, doc: Planted) => Promise<Answer[]>

const uploads = new Set(['documents', 'evidence'])

const get =
  (path: (doc: Planted) => string): Look =>
  async ({ app }, someone, doc) => [await ask(app, someone, 'GET', path(doc))]

const only = ({ id }: Planted): string => queryOf({ id: { equals: id } })

/** Documents that point here, read so deep that this one would come along. */
const hop =
  (depth: number): Look =>
  ({ app, planted, waysTo }, someone, doc) =>
    Promise.all(
      (waysTo.get(doc.slug) ?? []).slice(0, 3).map(({ from }) => {
        const id = planted.get(from)?.[0].id
        return ask(
          app,
          someone,
          'GET',
          `/${from}/${id}?depth=${depth}&populate[${doc.slug}][id]=true`,
        )
      }),
    )

/** Surfaces whose answers are searched for every canary that the reader may not see. */
export const looks: Record<string, Look> = {
  read: get(({ id, slug }) => `/${slug}/${id}?depth=0`),
  list: get((doc) => `/${doc.slug}?depth=0&${only(doc)}`),
  depth: get((doc) => `/${doc.slug}/${doc.id}?depth=5`),
  hidden: get((doc) => `/${doc.slug}/${doc.id}?depth=0&showHiddenFields=true&trash=true`),
  select: get(
    (doc) =>
      `/${doc.slug}?${only(doc)}&` +
      doc.fields
        .map(
          ({ path }) =>
            `select${path
              .split('.')
              .map((part) => `[${part}]`)
              .join('')}=true`,
        )
        .join('&'),
  ),
  'one hop': hop(1),
  'two hops': hop(2),
  draft: get((doc) => `/${doc.slug}/${doc.id}?draft=true`),
  versions: async ({ app }, someone, { id, slug }) => {
    const list = await ask(
      app,
      someone,
      'GET',
      `/${slug}/versions?${queryOf({ parent: { equals: id } })}`,
    )
    const first = (JSON.parse(list.text) as { docs?: { id: string }[] }).docs?.[0]?.id ?? '1'
    return [list, await ask(app, someone, 'GET', `/${slug}/versions/${first}`)]
  },
  'bulk edit': async ({ app }, someone, doc) => [
    await ask(app, someone, 'PATCH', `/${doc.slug}?${only(doc)}&depth=1`, {}),
  ],
  'error text': async ({ app }, someone, { id, slug }) => [
    await ask(app, someone, 'PATCH', `/${slug}/${id}`, { country: {}, id: ['x'], title: 7 }),
    await ask(app, someone, 'POST', `/${slug}`, { id, title: ['x'] }),
    await ask(app, someone, 'GET', `/${slug}/${id}?where[nothing][equals]=1&sort=nothing`),
  ],
  duplicate: async ({ app }, someone, { id, slug }) => [
    await ask(app, someone, 'POST', `/${slug}/${id}/duplicate?depth=1`, {}),
  ],
  'document access': async ({ app }, someone, { id, slug }) => [
    await ask(app, someone, 'POST', `/${slug}/access/${id}`, {}),
  ],
  workflow: get(({ id, slug }) => `/${slug}/${id}/workflow`),
  'upload address': async ({ app }, someone, { fields, slug }) => {
    const name = fields.find(({ path }) => path === 'filename')?.canary.value
    return uploads.has(slug)
      ? [await ask(app, someone, 'GET', `/${slug}/file/${String(name)}`)]
      : []
  },
  ...endpointLooks,
  ...deskLooks,
}

/** Surfaces that are the same whatever is looked for; asked once. */
export const commonLooks: Record<string, Look> = {
  locks: get(() => '/payload-locked-documents?depth=2'),
  preferences: get(({ slug }) => `/payload-preferences/collection-${slug}`),
  jobs: get(() => '/payload-jobs?depth=2'),
  'own account': get(() => '/users/me?depth=5'),
  'access list': get(() => '/access'),
  ...commonEndpointLooks,
  ...graphQLLooks,
  ...siteLooks,
}

/** Surfaces of the built app. */
export const webSurfaces = new Set(
  [deskLooks, graphQLLooks, siteLooks].flatMap((named) => Object.keys(named)),
)

import type { Report } from './types.js'

/** Surfaces that have to show something to those who may see it, or they were asked wrongly. */
const sighted = [
  'depth',
  'list',
  'one hop',
  'overviews and exports',
  'own endpoints, get',
  'read',
  'select',
]

/** The same, of the built app. */
const sightedWeb = [
  'document page',
  'list page',
  'server function render-document',
  'server function render-list',
  'server function table-state',
  'site /feed.xml',
  'site /publications',
  'site /sitemap.xml',
  'versions page',
]

/** Surfaces that showed nothing to anyone in a whole run: no leak there would have been seen. */
export const blindIn = ({ seen }: Report, hasWeb: boolean): string[] =>
  [...sighted, ...(hasWeb ? sightedWeb : [])].filter((surface) => !seen[surface])

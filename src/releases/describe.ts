import type { Payload } from 'payload'

import type { Release } from './types.js'

import { optionsOf } from '../plugin/options.js'
import { slugOf } from './slug.js'
import { findReleases } from './store.js'

type Publication = Record<string, unknown>

const idOf = (value: unknown): null | number | string => {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return typeof id === 'string' || typeof id === 'number' ? id : null
}

const codes = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [])
    .map(idOf)
    .filter((code) => code !== null)
    .map(String)

/** Which collection a page presents; which document it is stays inside. */
const kindOf = (value: unknown): null | string =>
  typeof value === 'object' && value !== null && 'relationTo' in value
    ? String(value.relationTo)
    : null

const isoDate = (value: unknown): null | string =>
  typeof value === 'string' && value ? new Date(value).toISOString() : null

/** The latest draft of a publication, with full access. */
export const readPublication = (payload: Payload, id: string): Promise<Publication> =>
  payload.findByID({
    id,
    collection: optionsOf(payload).publications,
    depth: 0,
    draft: true,
    // A release freezes the whole document, not what its approver sees of it.
    overrideAccess: true,
  })

/** The publication that this one takes the place of, if it says so. */
export const correctedBy = (doc: Publication): null | number | string => idOf(doc.corrects)

/** How a release is sorted and found: what is known of it beyond what was approved. */
export const describe = async (args: {
  doc: Publication
  payload: Payload
  title: string
}): Promise<
  Pick<
    Release,
    'about' | 'countries' | 'embargoUntil' | 'kind' | 'original' | 'publication' | 'rights' | 'slug'
  > & { publication: number | string }
> => {
  const { doc, payload, title } = args
  const publication = idOf(doc) as number | string
  const earlier = await findReleases({ payload, where: { publication: { equals: publication } } })
  const taken = async (slug: string) =>
    (await findReleases({ payload, where: { slug: { equals: slug } } })).length > 0
  return {
    about: kindOf(doc.about),
    countries: codes(doc.countries),
    embargoUntil: isoDate(doc.embargoUntil),
    kind: typeof doc.kind === 'string' ? doc.kind : 'publication',
    original: String(idOf(doc.translationOf) ?? publication),
    publication,
    rights: codes(doc.rights),
    slug: earlier[0]?.slug ?? (await slugOf({ publication, taken, title, wanted: doc.slug })),
  }
}

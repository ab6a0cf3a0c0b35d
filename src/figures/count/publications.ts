import type { FigureTable } from '../core/types.js'
import type { Counting } from '../grant.js'

import { collectionOf } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { tableOf } from '../core/tableOf.js'
import { columnsOf } from '../vocabulary.js'

type Release = {
  countries?: null | string[]
  embargoUntil?: null | string
  id: string
  kind: string
  original: string
  releasedAt: string
}

/** Pages present the programme, and newsletters hold what was published before. */
const uncounted = new Set(['newsletter', 'page'])

const dayOf = (moment: null | string | undefined): string => (moment ?? '').slice(0, 10)

/** The day that everybody could read it. */
const publicOn = ({ embargoUntil, releasedAt }: Release): string =>
  [dayOf(releasedAt), dayOf(embargoUntil)].sort().at(-1) ?? ''

/**
 * What the public could read for the first time in the quarter, by kind: language versions count
 * once, withdrawn ones not at all. Everybody can count them on the site, so these are exact.
 */
export const publicationTables = async (args: Counting): Promise<FigureTable[]> => {
  const { grant, payload, span } = args
  const { figures, publications } = optionsOf(payload)
  if (!collectionOf(payload, 'releases')) {
    return []
  }
  const { docs } = await payload.db.find<Release>({
    collection: 'releases',
    limit: 0,
    pagination: false,
    select: {
      countries: true,
      embargoUntil: true,
      kind: true,
      original: true,
      releasedAt: true,
    },
    where: { and: [{ tlp: { equals: 'TLP:CLEAR' } }, { status: { not_equals: 'withdrawn' } }] },
  })
  const first = new Map<string, Release>()
  for (const release of docs) {
    const known = first.get(release.original)
    if (!known || publicOn(release) < publicOn(known)) {
      first.set(release.original, release)
    }
  }
  const counted = [...first.values()].filter(
    (release) =>
      !uncounted.has(release.kind) &&
      (release.countries ?? []).some((country) => grant.countries.includes(country)) &&
      publicOn(release) >= span.from &&
      publicOn(release) < span.before,
  )
  return [
    tableOf(
      counted.map(({ kind }) => [kind]),
      columnsOf(payload, publications, 'kind'),
      {
        name: 'publications-by-kind',
        label: { en: 'Publications by kind', ru: 'Публикации по видам' },
        rule: 'exact',
        smallest: figures.smallest,
      },
    ),
  ]
}

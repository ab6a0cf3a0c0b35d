import type { AudienceCount, AudienceFilter } from './audience/types.js'

import { idOf } from '../plugin/idOf.js'
import { type ContentOf, hashOf } from '../workflow/index.js'

const sorted = (values: null | string[] | undefined): string[] => [...(values ?? [])].sort()

/**
 * What an approval of a sending binds to: the release by its hash, the lists, the filter, the
 * template, the frozen audience, and what the mails say of the lists. Whoever leaves a list afterwards changes none of these; an
 * addition would.
 */
export const disseminationContent: ContentOf = ({ doc }) => {
  const filter = doc.filter as AudienceFilter
  const audience = doc.audience as AudienceCount | null
  const content = {
    audience: audience?.root ?? null,
    filter: {
      countries: sorted(filter.countries),
      language: filter.language,
      mechanisms: sorted(filter.mechanisms),
    },
    ...(doc.follows ? { follows: doc.follows } : {}),
    lists: (doc.lists as unknown[]).map(idOf).sort(),
    ...(audience?.lists ? { listsAs: audience.lists } : {}),
    release: doc.releaseHash,
    template: doc.template,
  }
  return Promise.resolve({ content, hash: hashOf(content) })
}

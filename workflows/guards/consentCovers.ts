import type { PayloadRequest } from 'payload'

import { blocker, defineGuard, optionsOf } from 'payload-elchi'

import { slugs } from '../../collections/slugs.js'
import { idOf } from './idOf.js'

type Source = {
  consentExpiresOn?: null | string
  consentScope?: null | string
  consentWithdrawnOn?: null | string
  reference?: null | string
}

const publishes = new Set(['anonymised', 'name', 'place'])
const sharesInConfidence = new Set(['TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'])

const covers = (source: Source, tlp: unknown, now: Date): boolean => {
  const ends = source.consentExpiresOn ? new Date(source.consentExpiresOn) : null
  if (source.consentWithdrawnOn || (ends && ends < now)) {
    return false
  }
  const scope = source.consentScope ?? 'none'
  return publishes.has(scope) || (scope === 'share' && sharesInConfidence.has(String(tlp)))
}

const sourcesOf = async (req: PayloadRequest, ids: string[]): Promise<Source[]> => {
  const { docs } = await req.payload.find({
    collection: slugs.fieldReports,
    depth: 0,
    overrideAccess: true,
    pagination: false,
    req,
    where: { id: { in: ids } },
  })
  return docs as Source[]
}

/** No text leaves whose sources did not agree to as much: withdrawn, expired and narrower consents stop it. */
export const consentCovers = defineGuard({
  check: async ({ doc, req }) => {
    const ids = ((doc.sources ?? []) as unknown[]).map(idOf)
    const sources = ids.length > 0 ? await sourcesOf(req, ids) : []
    const uncovered = sources.filter(
      (source) => !covers(source, doc.tlp, optionsOf(req.payload).clock()),
    )
    return uncovered.length === 0
      ? []
      : [
          blocker(
            'consent-too-narrow',
            {
              en: 'The consent of these sources does not cover this label.',
              ru: 'Согласие этих источников не допускает такой метки.',
            },
            { sources: uncovered.map(({ reference }) => reference ?? '') },
          ),
        ]
  },
  code: 'consent-covers',
})

import type { EffectHandler } from 'payload-elchi/types'

import { slugs } from '../../collections/slugs.js'

/**
 * Destroys what a purged report held: its sealed texts, its clean text, its exact day and its
 * evidence. Through the adapter, since an empty form field keeps what is stored. What was
 * published from it is withdrawn apart. Running it again finds nothing left to do.
 */
export const purgeReport: EffectHandler = async ({ event, payload }) => {
  const id = event.document
  await payload.db.updateOne({
    id,
    collection: slugs.fieldReports,
    data: {
      cleanText: null,
      occurredOn: null,
      placeSealed: null,
      textSealed: null,
      titleSealed: null,
    },
    returning: false,
  })
  await payload.delete({
    collection: slugs.evidence,
    overrideAccess: true,
    where: { report: { equals: id } },
  })
}

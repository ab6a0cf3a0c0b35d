import type { EffectHandler } from '../workflow/index.js'
import type { DisseminationRow } from './dispatch/types.js'

import { optionsOf } from '../plugin/options.js'
import { findRelease } from '../releases/index.js'
import { stateOf, systemActor, transition } from '../workflow/index.js'
import { note } from './dispatch/store.js'
import { beginNewsletter } from './newsletters/index.js'

/**
 * The first sending of a release makes its publication a disseminated one. Later sendings, of which
 * there may be many, find it so.
 */
const start: EffectHandler = async ({ event, payload }) => {
  await note(payload, event.document, { startedAt: event.at, trouble: null })
  const dissemination = await payload.db.findOne<DisseminationRow>({
    collection: 'disseminations',
    where: { id: { equals: event.document } },
  })
  const release = dissemination && (await findRelease({ id: dissemination.release, payload }))
  if (!release || release.publication === null) {
    return
  }
  const collection = optionsOf(payload).publications
  const target = { id: release.publication, collection, payload }
  const { state } = await stateOf(target)
  if (state === 'approved') {
    await transition({
      ...target,
      actor: systemActor('dispatcher'),
      idempotencyKey: event.id,
      transition: 'disseminate',
    })
  }
}

/** What follows the transitions of a dissemination, by the names that definitions use. */
export const disseminationEffects: Record<string, EffectHandler> = {
  'dissemination.start': Object.assign(start, { releases: true }),
  'newsletters.begin': beginNewsletter,
}

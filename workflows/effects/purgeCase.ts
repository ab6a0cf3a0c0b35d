import type { EffectHandler } from 'payload-elchi/types'

import { envelopeKeys, recordErasure } from 'payload-elchi'

import { slugs } from '../../collections/slugs.js'

/** Destroys what an assistance case tells of a person; its code, country and state remain. */
export const purgeCase: EffectHandler = async ({ event, payload }) => {
  const id = event.document
  const collection = slugs.assistanceCases
  await recordErasure({
    actor: 'system:retention',
    keyIds: await envelopeKeys({ id, collection, payload }),
    payload,
    source: event.id,
    subject: `${collection}:${id}`,
  })
  await payload.db.updateOne({
    id,
    collection,
    data: { monitor: null, referredTo: null, report: null, situationSealed: null, steps: [] },
    returning: false,
  })
}

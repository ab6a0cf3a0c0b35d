import type { EffectHandler } from 'payload-elchi/types'

import { envelopeKeys, forgetComments, forgetDeleted, recordErasure } from 'payload-elchi'

import { slugs } from '../../collections/slugs.js'
import { notRetained } from './tombstone.js'

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
    data: {
      ...notRetained,
      monitor: null,
      referredTo: null,
      report: null,
      situationSealed: null,
    },
    returning: false,
  })
  // Apart: on SQLite a list together with columns is an insert, which the columns left out stop.
  await payload.db.updateOne({ id, collection, data: { steps: [] }, returning: false })
  await forgetComments(payload, [`${collection}:${id}`])
  await forgetDeleted(payload)
}

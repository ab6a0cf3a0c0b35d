import type { EffectHandler } from 'payload-elchi/types'

import {
  consentWithoutMonitor,
  envelopeKeys,
  forgetComments,
  forgetDeleted,
  forgetReport,
  namedOnlyBy,
  openPurgeTasks,
  recordErasure,
} from 'payload-elchi'

import { slugs } from '../../collections/slugs.js'
import { removeUnusedCopies } from './removeUnusedCopies.js'
import { notRetained } from './tombstone.js'

/**
 * Destroys what a purged report held: its sealed texts, its clean text, its exact day, its findings
 * and what was remembered of them, what colleagues said about it, its evidence and clean copies that
 * nobody used. Through the adapter, since an empty form field keeps what is stored. Drafts that were
 * composed from it and people whom it alone named become tasks; what was published is withdrawn
 * apart, under the consent that its people had agreed to together. What is left is a tombstone: its code, its country, its state and its history. Running it
 * again finds nothing left to do.
 */
export const purgeReport: EffectHandler = async ({ event, payload }) => {
  const id = event.document
  // First: who it named alone is not known any more once its findings are gone.
  await openPurgeTasks({ identities: await namedOnlyBy(payload, id), payload, report: id })
  const { docs: evidence } = await payload.find({
    collection: slugs.evidence,
    depth: 0,
    // A purge reaches everything of a report; the transition was judged before.
    overrideAccess: true,
    pagination: false,
    where: { report: { equals: id } },
  })
  const records = [
    { id, collection: slugs.fieldReports },
    ...evidence.map((each) => ({ id: String(each.id), collection: slugs.evidence })),
  ]
  for (const record of records) {
    await recordErasure({
      actor: 'system:retention',
      keyIds: await envelopeKeys({ ...record, payload }),
      payload,
      source: `${event.id}:${record.id}`,
      subject: `${record.collection}:${record.id}`,
    })
  }
  // SQL changes a list only in a row that is written whole.
  const row = await payload.db.findOne({
    collection: slugs.fieldReports,
    where: { id: { equals: id } },
  })
  await payload.db.updateOne({
    id,
    collection: slugs.fieldReports,
    data: {
      ...row,
      ...notRetained,
      ...(await consentWithoutMonitor(payload, id)),
      cleanText: null,
      occurredOn: null,
      placeSealed: null,
      region: null,
      textSealed: null,
      titleSealed: null,
    },
    returning: false,
  })
  await forgetReport({ payload, report: id, source: event.id })
  await forgetComments(payload, [`${slugs.fieldReports}:${id}`])
  await removeUnusedCopies(
    payload,
    evidence.map((each) => String(each.id)),
  )
  await payload.delete({
    collection: slugs.evidence,
    // A purge reaches everything of a report; the transition was judged before.
    overrideAccess: true,
    where: { report: { equals: id } },
  })
  await forgetDeleted(payload)
}

import type { Payload } from 'payload'

import type { NewsletterRow } from './types.js'

import { latestWait } from '../hasCome.js'

/** A moment that cannot have been yet, as now; any other as it is. */
const notAhead = (at: null | string | undefined, now: Date) =>
  at && new Date(at) > latestWait(now, 0) ? now.toISOString() : at

/**
 * A newsletter whose times were noted by a clock that was far ahead would make no issue until that
 * time: it goes on from now.
 */
export const setRight = async (
  payload: Payload,
  newsletter: NewsletterRow,
  now: Date,
): Promise<NewsletterRow> => {
  const { id, collectedUntil, dueAfter } = newsletter
  const data = {
    collectedUntil: notAhead(collectedUntil, now),
    dueAfter: notAhead(dueAfter, now),
  }
  if (data.collectedUntil === collectedUntil && data.dueAfter === dueAfter) {
    return newsletter
  }
  await payload.db.updateOne({ id, collection: 'newsletters', data, returning: false })
  return { ...newsletter, ...data }
}

import type { Payload } from 'payload'

import type { Occurrence } from './cadence.js'
import type { IssueRow, NewsletterRow } from './types.js'

import { insertOnce } from '../../database/index.js'
import { optionsOf } from '../../plugin/options.js'
import { latestDue } from './cadence.js'
import { giveBackCancelled, wereCancelled } from './cancelled.js'
import { collect } from './collect.js'
import { running } from './running.js'
import { setRight } from './setRight.js'

/** An issue that is later than this asks somebody first, whatever the newsletter says. */
const staleAfterMs = 24 * 3_600_000

const claim = async (
  payload: Payload,
  newsletter: NewsletterRow,
  { at, wall }: Occurrence,
): Promise<void> => {
  const now = optionsOf(payload).clock()
  const collected = await collect(payload, await giveBackCancelled(payload, newsletter))
  const releases = collected.releases.map(({ id }) => id)
  const isStale = now.getTime() - new Date(at).getTime() > staleAfterMs
  const asks = isStale || (await wereCancelled(payload, newsletter.id, releases))
  const row: IssueRow = {
    id: `${newsletter.id}-${wall}`,
    goesByItself: newsletter.needsYes === false && !asks,
    newsletter: newsletter.id,
    occurrence: at,
    reason: null,
    releases,
    state: releases.length > 0 ? 'assembling' : 'empty',
    until: now.toISOString(),
  }
  const isNew = await insertOnce({ collection: 'newsletter-issues', data: row, payload })
  await payload.db.updateOne({
    id: newsletter.id,
    collection: 'newsletters',
    data: {
      dueAfter: at,
      ...(isNew && releases.length > 0
        ? { collectedUntil: collected.until, lastIssueAt: row.until }
        : {}),
    },
    returning: false,
  })
}

/** Claims what is due of every running newsletter; of any number of workers one wins each issue. */
export const claimDue = async (payload: Payload): Promise<void> => {
  const now = optionsOf(payload).clock()
  for (const stored of await running(payload)) {
    const newsletter = await setRight(payload, stored, now)
    const { cadence, dueAfter, timeZone } = newsletter
    const due = dueAfter ? latestDue({ after: new Date(dueAfter), cadence, now, timeZone }) : null
    if (due) {
      await claim(payload, newsletter, due)
    }
  }
}

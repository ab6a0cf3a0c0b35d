import type { EffectHandler } from '../../workflow/index.js'
import type { NewsletterRow } from './types.js'

/**
 * A newsletter that starts, or starts again, makes up for no issue from before. What it collects
 * goes on from where it stopped, or starts now.
 */
export const beginNewsletter: EffectHandler = async ({ event, payload }) => {
  const collection = 'newsletters'
  const newsletter = await payload.db.findOne<NewsletterRow>({
    collection,
    where: { id: { equals: event.document } },
  })
  if (!newsletter || (newsletter.dueAfter && newsletter.dueAfter >= event.at)) {
    return
  }
  const collectedUntil = newsletter.collectedUntil ?? event.at
  await payload.db.updateOne({
    id: event.document,
    collection,
    data: { collectedUntil, dueAfter: event.at },
    returning: false,
  })
}

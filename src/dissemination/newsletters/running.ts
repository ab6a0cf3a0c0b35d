import type { Payload } from 'payload'

import type { NewsletterRow } from './types.js'

import { definitionFor, stateOf } from '../../workflow/index.js'

/** The newsletters that make issues by themselves now. */
export const running = async (payload: Payload): Promise<NewsletterRow[]> => {
  // Without a workflow nothing was approved, and nothing runs.
  if (!definitionFor(payload, 'newsletters')) {
    return []
  }
  const { docs } = await payload.db.find<NewsletterRow>({
    collection: 'newsletters',
    limit: 0,
    pagination: false,
  })
  const states = await Promise.all(
    docs.map(({ id }) => stateOf({ id, collection: 'newsletters', payload })),
  )
  return docs.filter((_, index) => states[index]?.state === 'running')
}

import type { Payload } from 'payload'

import type { IssueState } from './types.js'

import { halt } from './halt.js'
import { running } from './running.js'

const begun: IssueState[] = ['assembling', 'waiting']

/**
 * Stops every newsletter, and has somebody say yes to each issue that was begun: of a database that
 * was put back, nobody knows which issues have left since.
 *
 * @param code why, for the history
 */
export const holdNewsletters = async (payload: Payload, code: string): Promise<void> => {
  for (const { id } of await running(payload)) {
    await halt({ cause: code, code, newsletter: id, payload })
  }
  await payload.db.updateMany({
    collection: 'newsletter-issues',
    data: { goesByItself: false },
    returning: false,
    where: { state: { in: begun } },
  })
}

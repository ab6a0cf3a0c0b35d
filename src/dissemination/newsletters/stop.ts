import type { Payload } from 'payload'

import type { IssueRow, NewsletterRow } from './types.js'

import { giveBack } from './giveBack.js'
import { halt } from './halt.js'

/**
 * Stops a newsletter whose issue may not leave: nothing of it is sent, and going on is a task of
 * coordinators and editors, in their list and their digest. May be repeated.
 *
 * @param code why, such as `release-blocked`; the log and the history name nobody
 */
export const stopNewsletter = async (
  payload: Payload,
  newsletter: NewsletterRow,
  issue: IssueRow,
  code: string,
): Promise<void> => {
  await giveBack(payload, newsletter, issue)
  await halt({ cause: issue.id, code, newsletter: newsletter.id, payload })
}

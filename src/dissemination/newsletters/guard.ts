import type { Payload } from 'payload'

import type { IssueRow } from './types.js'

import { blocker, defineGuard, stateOf } from '../../workflow/index.js'

/** Whether nobody has to say yes to this sending: its newsletter was approved to go by itself. */
const goesByItself = async (payload: Payload, id: unknown): Promise<boolean> => {
  const issue =
    typeof id === 'string' && id !== ''
      ? await payload.db.findOne<IssueRow>({
          collection: 'newsletter-issues',
          where: { id: { equals: id } },
        })
      : null
  if (!issue?.goesByItself) {
    return false
  }
  const { state } = await stateOf({ id: issue.newsletter, collection: 'newsletters', payload })
  return state === 'running'
}

/** For the step that approves a sending without a person. */
export const issueGoesByItself = defineGuard({
  check: async ({ doc, req }) =>
    (await goesByItself(req.payload, doc.issue))
      ? []
      : [
          blocker('issue-needs-yes', {
            en: 'Only an issue of a running newsletter that may go by itself needs no second person.',
            ru: 'Без второго человека выходит только выпуск действующего бюллетеня, которому это разрешено.',
          }),
        ],
  code: 'issue-goes-by-itself',
})

import type { Target } from '../operations/request.js'
import type { SubjectRow } from '../store/subjects.js'

import { appendAudit } from '../../audit/index.js'
import { optionsOf } from '../../plugin/options.js'
import { actorKey } from '../engine/index.js'
import { tell } from '../news.js'
import { accountsOf, requestAs } from '../staff.js'
import { inTransaction } from '../store/inTransaction.js'
import { appendAssignment, assignmentOf, projectAssignee } from './assignments.js'
import { AssigneeUnfitError, AssignmentChangedError, AssignRefusedError } from './errors.js'
import { isFit, mayAssign } from './fitness.js'
import { openSubject } from './subject.js'

export type AssignArgs = {
  /** Whom the document goes to; one's own id to claim it, null to put it back. */
  assignee: null | string
  /** Who has it now, as the caller saw it; null for nobody. */
  expected: null | string
} & Target

/**
 * Gives a document to a person who can take its next step. Of several callers one succeeds: each
 * names who had the document. It counts until the document moves on.
 *
 * @throws AssignRefusedError (403), AssigneeUnfitError (422), AssignmentChangedError (409),
 * SubjectNotFoundError (404), UnauthenticatedError (401)
 */
export const assign = async (args: AssignArgs): Promise<{ assignee: null | string }> => {
  const { assignee, expected, payload } = args
  const { actor, definition, req, row } = await openSubject(args)
  const holds = actor.kind === 'user' && assignee === null && expected === actor.id
  if (!holds && !(await mayAssign(definition, row, { actor, req }))) {
    throw new AssignRefusedError()
  }
  const account = assignee === null ? null : ((await accountsOf(payload, [assignee]))[0] ?? null)
  if (assignee !== null) {
    const fit = account && (await isFit(definition, row, await requestAs(payload, account)))
    if (!fit) {
      throw new AssigneeUnfitError()
    }
  }
  await inTransaction(req, async (own) => {
    const store = { payload, req: own }
    const now = await assignmentOf(store, row)
    // An account that is gone has nothing in hand, whatever the caller saw.
    const holder = now.assignee && (await isThere(args, now.assignee)) ? now.assignee : null
    if (holder !== expected) {
      throw new AssignmentChangedError()
    }
    const next = {
      arrival: row.arrival,
      assignee,
      at: optionsOf(payload).clock().toISOString(),
      by: actorKey(actor),
      subject: row.id,
      turn: now.turn + 1,
    }
    if (!(await appendAssignment(store, next))) {
      throw new AssignmentChangedError()
    }
    await projectAssignee(store, row, account?.id ?? null)
    await appendAudit({ ...store, entries: [auditEntry(next, row)] })
    await tell(store, {
      actor: next.by,
      assignee,
      at: next.at,
      subject: row.id,
      type: 'assigned',
    })
  })
  return { assignee }
}

const isThere = async ({ payload }: AssignArgs, id: string): Promise<boolean> =>
  (await accountsOf(payload, [id])).length > 0

const auditEntry = (
  next: { assignee: null | string; by: string; turn: number },
  row: SubjectRow,
) => ({
  actor: next.by,
  data: { assignee: next.assignee === null ? null : `user:${next.assignee}`, turn: next.turn },
  kind: 'workflow.assigned',
  source: `${row.id}@${next.turn}`,
  subject: row.id,
})

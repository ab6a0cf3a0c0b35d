import type { Store } from '../store/events.js'
import type { SubjectRow } from '../store/subjects.js'

import { insertOnce } from '../../database/index.js'

const collection = 'workflow-assignments'

type AssignmentRow = {
  arrival: number
  assignee?: null | string
  at: string
  by: string
  id: string
  subject: string
  turn: number
}

/** Who has a document in hand now; `turn` counts the hand-overs of its whole life. */
export type Assignment = { assignee: null | string; at: null | string; turn: number }

/** The latest hand-over, as long as the document has not moved on since. */
export const assignmentOf = async (
  { payload, req }: Store,
  row: Pick<SubjectRow, 'arrival' | 'id'>,
): Promise<Assignment> => {
  const { docs } = await payload.db.find<AssignmentRow>({
    collection,
    limit: 1,
    pagination: false,
    req,
    sort: '-turn',
    where: { subject: { equals: row.id } },
  })
  const [latest] = docs
  return latest && latest.arrival === row.arrival
    ? { assignee: latest.assignee ?? null, at: latest.at, turn: latest.turn }
    : { assignee: null, at: null, turn: latest?.turn ?? 0 }
}

/** Writes the next hand-over; false when someone else has written it. */
export const appendAssignment = (
  { payload, req }: Store,
  row: Omit<AssignmentRow, 'id'>,
): Promise<boolean> =>
  insertOnce({ collection, data: { ...row, id: `${row.subject}@${row.turn}` }, payload, req })

/** Shows the hand-over in lists and tasks, unless the document has moved on meanwhile. */
export const projectAssignee = async (
  { payload, req }: Store,
  row: Pick<SubjectRow, 'arrival' | 'id'>,
  assignee: null | number | string,
): Promise<void> => {
  await payload.db.updateOne({
    collection: 'workflow-subjects',
    data: { assignee },
    req,
    returning: false,
    where: { and: [{ id: { equals: row.id } }, { arrival: { equals: row.arrival } }] },
  })
}

import type { PayloadRequest } from 'payload'

import type { WorkflowDefinition } from '../../engine/index.js'
import type { Urgency } from './calendar.js'

import { optionsOf } from '../../../plugin/options.js'
import { principalOf } from '../../../plugin/policy.js'
import { addWorkingDays } from '../../engine/index.js'
import { tasks } from '../../operations/tasks.js'
import { partsOf } from '../../store/parts.js'
import { findSubject, findSubjects, type SubjectRow } from '../../store/subjects.js'
import { commentsSince } from '../commentRows.js'
import { readsSubject } from '../fitness.js'
import { urgencyOf } from './calendar.js'

/** One line of a digest: no title, no name, no word of a text. */
export type DigestItem = {
  collection: string
  document: string
  dueAt: null | string
  state: string
  urgency: Urgency
  workflow: WorkflowDefinition
}

export type DigestContent = {
  /** Overdue for long, and in nobody's list of this person: for those who look after the whole. */
  escalated: DigestItem[]
  mentioned: { collection: string; document: string; times: number }[]
  /** In this person's hands. */
  mine: DigestItem[]
  /** Open to this person and to others. */
  open: DigestItem[]
}

/** Whether there is anything to tell. */
export const isEmpty = ({ escalated, mentioned, mine, open }: DigestContent): boolean =>
  escalated.length + mentioned.length + mine.length + open.length === 0

const byUrgency = { late: 0, soon: 1, none: 2 } as const

const sorted = (items: DigestItem[]): DigestItem[] =>
  [...items].sort(
    (one, other) =>
      byUrgency[one.urgency] - byUrgency[other.urgency] ||
      (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9'),
  )

const mentionedSince = async (req: PayloadRequest, person: string, since: string) => {
  const { payload } = req
  const times = new Map<string, number>()
  for (const { mentions, subject } of await commentsSince({ payload, req }, since)) {
    if (mentions?.includes(person)) {
      times.set(subject, (times.get(subject) ?? 0) + 1)
    }
  }
  const found: DigestContent['mentioned'] = []
  for (const [subject, count] of times) {
    const row = await findSubject({ payload, req }, subject)
    if (row && (await readsSubject(payload, row, req))) {
      found.push({ ...partsOf(subject), times: count })
    }
  }
  return found
}

const escalatedTo = async (req: PayloadRequest, now: Date): Promise<SubjectRow[]> => {
  const { payload } = req
  const { escalation, holidays } = optionsOf(payload).people
  if (!principalOf(req).roles.some((role) => escalation.roles.includes(role))) {
    return []
  }
  const due = await findSubjects(
    { payload, req },
    { limit: 200, sort: 'dueAt', where: { dueAt: { less_than: now.toISOString() } } },
  )
  const late = due.filter(
    ({ dueAt }) =>
      dueAt !== null && addWorkingDays(new Date(dueAt), escalation.afterDays, holidays) <= now,
  )
  const readable: SubjectRow[] = []
  for (const row of late) {
    if (await readsSubject(payload, row, req)) {
      readable.push(row)
    }
  }
  return readable
}

/**
 * What the person of this request has to know today.
 *
 * @param args.since mentions after this moment, ISO 8601
 */
export const collectDigest = async (args: {
  now: Date
  req: PayloadRequest
  since: string
}): Promise<DigestContent> => {
  const { now, req, since } = args
  const { payload } = req
  const { people, workflows } = optionsOf(payload)
  const person = String(principalOf(req).id)
  const urgency = (dueAt: null | string) => urgencyOf(dueAt, now, people.holidays)
  const waiting = (await tasks({ payload, req })).flatMap(({ collection, tasks: list, workflow }) =>
    list.flatMap(({ id, assignee, dueAt, state }) => {
      const definition = workflows.find(({ slug }) => slug === workflow)
      const item = { collection, document: id, dueAt, state, urgency: urgency(dueAt) }
      return definition ? [{ assignee, item: { ...item, workflow: definition } }] : []
    }),
  )
  const known = new Set(waiting.map(({ item }) => `${item.collection}:${item.document}`))
  const escalated = (await escalatedTo(req, now)).flatMap((row): DigestItem[] => {
    const { id, collection, document, dueAt, state, workflow } = row
    const definition = workflows.find(({ slug }) => slug === workflow)
    return definition && !known.has(id)
      ? [{ collection, document, dueAt, state, urgency: 'late', workflow: definition }]
      : []
  })
  return {
    escalated: sorted(escalated),
    mentioned: await mentionedSince(req, person, since),
    mine: sorted(waiting.filter(({ assignee }) => assignee?.id === person).map(({ item }) => item)),
    open: sorted(waiting.filter(({ assignee }) => assignee === null).map(({ item }) => item)),
  }
}

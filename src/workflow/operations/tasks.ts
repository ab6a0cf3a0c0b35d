import type { Payload, PayloadRequest, Where } from 'payload'

import type { Actor, Guard, TransitionDefinition, WorkflowDefinition } from '../engine/index.js'

import { asSlug, collectionOf } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { actorOf } from '../actor.js'
import { seatGuardsOf } from '../engine/approvers.js'
import { awaited, awaitingStates } from '../engine/awaited.js'
import { check, versionOf, versionsOf } from '../engine/index.js'
import { UnauthenticatedError } from '../errors.js'
import { peopleById } from '../staff.js'
import { documentId, readDocument } from '../store/documents.js'
import { findSubjects, type SubjectRow } from '../store/subjects.js'
import { askGuards, askSeats } from './guards.js'
import { requestOf } from './request.js'

export type Task = {
  /** Who has it in hand; the name is null for accounts without one. */
  assignee: { id: string; name: null | string } | null
  dueAt: null | string
  id: string
  /** When the document came into its state, ISO 8601. */
  since: null | string
  state: string
  /** The collection's title of the document; null where the reader may not see it. */
  title: null | string
  /** The steps that this person can take to move it on. */
  transitions: string[]
}

export type TaskGroup = {
  collection: string
  /** True when more documents wait than were looked at. */
  more: boolean
  tasks: Task[]
  workflow: string
}

const looked = 100

const rowsFor = async (
  definition: WorkflowDefinition,
  actor: Actor,
  req: PayloadRequest,
): Promise<{ more: boolean; rows: SubjectRow[] }> => {
  const awaiting = (areDue: boolean): string[] =>
    versionsOf(definition).flatMap((each) => awaitingStates(each, actor.roles, areDue))
  const dueStates = awaiting(true)
  if (dueStates.length === 0) {
    return { more: false, rows: [] }
  }
  const { docs, hasNextPage } = await req.payload.find({
    collection: asSlug('workflow-subjects'),
    depth: 0,
    limit: looked,
    overrideAccess: false,
    req,
    select: {},
    sort: 'since',
    where: {
      and: [
        { workflow: { equals: definition.slug } },
        { state: { in: dueStates } },
        { or: [{ state: { in: awaiting(false) } }, { dueAt: { exists: true } }] },
      ],
    },
  })
  if (docs.length === 0) {
    return { more: false, rows: [] }
  }
  const where: Where = { id: { in: docs.map(({ id }) => id) } }
  const rows = await findSubjects({ payload: req.payload, req }, { sort: 'since', where })
  return { more: hasNextPage, rows }
}

const aboutPerson = (transition: TransitionDefinition | undefined): Guard[] =>
  (transition?.guards ?? []).filter(({ about }) => about === 'person')

/**
 * Takes out the steps that a guard about the person refuses, or whose seats are none of theirs. The
 * document is read only for those.
 */
export const forPerson = async (
  steps: string[],
  args: { actor: Actor; definition: WorkflowDefinition; req: PayloadRequest; row: SubjectRow },
): Promise<string[]> => {
  const { actor, definition, req, row } = args
  const guarded = Object.fromEntries(
    steps.flatMap((name) => {
      const transition = definition.transitions[name]
      const guards = aboutPerson(transition)
      return transition && guards.length + seatGuardsOf(transition).length > 0
        ? [[name, { ...transition, guards }]]
        : []
    }),
  )
  if (Object.keys(guarded).length === 0) {
    return steps
  }
  const { payload } = req
  const id = documentId(payload, row.collection, row.document)
  const doc = await readDocument({ id, collection: row.collection, payload, req })
  if (!doc) {
    return []
  }
  const input = { actor, doc, facts: row.facts, req, subject: row.id }
  const refusals = await askGuards(input, guarded)
  const fills = await askSeats(input, guarded)
  const isSeated = (transition: string): boolean =>
    fills[transition] === undefined ||
    check(definition, row.facts, { actor, fills: fills[transition], hash: row.hash, transition })
      .length === 0
  return steps.filter((step) => (refusals[step] ?? []).length === 0 && isSeated(step))
}

const titlesOf = async (
  { collection }: WorkflowDefinition,
  ids: string[],
  req: PayloadRequest,
): Promise<Map<string, unknown>> => {
  const field = collectionOf(req.payload, collection)?.config.admin.useAsTitle ?? 'id'
  const { docs } = await req.payload.find({
    collection: asSlug(collection),
    depth: 0,
    draft: true,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    req,
    where: { id: { in: ids.map((id) => documentId(req.payload, collection, id)) } },
  })
  return new Map(
    docs.map((doc) => [String(doc.id), (doc as unknown as Record<string, unknown>)[field]]),
  )
}

const groupOf = async (
  definition: WorkflowDefinition,
  actor: Actor,
  req: PayloadRequest,
): Promise<TaskGroup> => {
  const { more, rows } = await rowsFor(definition, actor, req)
  const tasks: Task[] = []
  for (const row of rows) {
    const running = versionOf(definition, row)
    const steps = awaited(running, row.facts, {
      actor,
      hash: row.hash,
      isDue: Boolean(row.dueAt),
    })
    const transitions = await forPerson(steps, { actor, definition: running, req, row })
    if (transitions.length > 0) {
      const { document: id, dueAt, since, state } = row
      const assignee = row.assignee ? { id: String(row.assignee), name: null } : null
      tasks.push({ id, assignee, dueAt, since, state, title: null, transitions })
    }
  }
  const titles =
    tasks.length > 0
      ? await titlesOf(
          definition,
          tasks.map(({ id }) => id),
          req,
        )
      : new Map<string, unknown>()
  const people = await peopleById(
    req.payload,
    tasks.flatMap(({ assignee }) => (assignee ? [assignee.id] : [])),
  )
  return {
    collection: definition.collection,
    more,
    tasks: tasks
      .filter(({ id }) => titles.has(id))
      .map((task) => {
        const title = titles.get(task.id)
        return {
          ...task,
          assignee: task.assignee && (people.get(task.assignee.id) ?? null),
          title: typeof title === 'string' ? title : null,
        }
      }),
    workflow: definition.slug,
  }
}

/**
 * What waits for the user of a request: the documents that the user may read and could move on by
 * a step, by workflow, those first that have waited longest.
 *
 * @throws UnauthenticatedError (401)
 */
export const tasks = async (args: {
  payload: Payload
  req?: Partial<PayloadRequest>
}): Promise<TaskGroup[]> => {
  const req = await requestOf(args)
  const actor = actorOf(req)
  if (!actor) {
    throw new UnauthenticatedError()
  }
  const groups: TaskGroup[] = []
  for (const definition of optionsOf(req.payload).workflows) {
    groups.push(await groupOf(definition, actor, req))
  }
  return groups.filter(({ tasks: open }) => open.length > 0)
}

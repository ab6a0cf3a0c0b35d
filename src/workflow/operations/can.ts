import type { Possibilities, StateDefinition, WorkflowDefinition } from '../engine/index.js'
import type { SubjectRow } from '../store/subjects.js'
import type { ChangesSince } from './changes.js'
import type { HistoryEntry } from './history.js'

import { contentOf } from '../content.js'
import { requireDefinition, subjectOf } from '../definitions.js'
import { can as possibilities, versionOf } from '../engine/index.js'
import { adopt } from '../store/current.js'
import { changesSince } from './changes.js'
import { askGuards, askSeats } from './guards.js'
import { entriesAt, pageOf } from './history.js'
import { requestOf, requireActor, requireDocument, type Target } from './request.js'
import { type Schedule, schedulesOf } from './schedules.js'

/** The present state in words, and how long it has lasted. */
export type StateNow = {
  /** ISO 8601; null where the state has no due time. */
  dueAt: null | string
  final: boolean
  /** When the document came into it. */
  since: null | string
} & Pick<StateDefinition, 'colour' | 'description' | 'label'>

export type Standing = {
  /** What became of the content since it was last frozen; null while it is the same. */
  changes: ChangesSince | null
  /** The last 20 events before `before`, newest first. */
  history: HistoryEntry[]
  /** Every override of this document, with its reason, oldest first. */
  overrides: HistoryEntry[]
  /** Steps set for later, and those that were refused when their time came. */
  scheduled: Schedule[]
  sequence: number
  state: string
  status: StateNow
  version: number
  workflow: string
} & Possibilities

const statusOf = (
  definition: WorkflowDefinition,
  state: string,
  row: null | SubjectRow,
): StateNow => {
  const declared = definition.states[state]
  return {
    colour: declared?.colour,
    description: declared?.description,
    dueAt: row?.dueAt ?? null,
    final: declared?.final ?? false,
    label: declared?.label ?? { en: state, ru: state },
    since: row?.since ?? null,
  }
}

/**
 * Where a document stands, and which transitions this actor may fire now; each refused one with
 * every reason. The same object drives REST, GraphQL, the Local API and the buttons.
 *
 * @throws SubjectNotFoundError (404), UnauthenticatedError (401)
 */
export const can = async (args: { before?: number } & Target): Promise<Standing> => {
  const { id, collection, payload } = args
  const newest = requireDefinition(payload, collection)
  const req = await requestOf(args)
  const actor = requireActor(args, req)
  const doc = await requireDocument(args, req)
  const store = { payload, req }
  const subject = subjectOf(collection, id)
  const { facts, row } = await adopt(store, newest, String(id))
  const definition = versionOf(newest, facts)
  const now = await contentOf({ definition, doc, req })
  const input = { actor, doc, facts, req, subject }
  const guards = await askGuards(input, definition.transitions)
  const fills = await askSeats(input, definition.transitions)
  const state = facts.state ?? definition.initial
  return {
    ...possibilities(definition, facts, { actor, fills, guards, hash: now.hash }),
    changes: await changesSince({ id, collection, definition, facts, now, req }),
    history: await pageOf(store, subject, Math.min(args.before ?? Infinity, facts.sequence + 1)),
    overrides: await entriesAt(
      store,
      subject,
      facts.overrides.map(({ sequence }) => sequence),
    ),
    scheduled: await schedulesOf(store, subject),
    sequence: facts.sequence,
    state,
    status: statusOf(definition, state, row),
    version: facts.version,
    workflow: definition.slug,
  }
}

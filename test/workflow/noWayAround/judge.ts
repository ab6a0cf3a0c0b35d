import type { PayloadRequest } from 'payload'
import type { Policy, WorkflowDefinition, WorkflowEvent } from 'payload-elchi/types'

import { createLocalReq } from 'payload'
import { principalOf } from 'payload-elchi'
import { verify } from 'payload-elchi/testing'

import type { Someone } from '../../access/matrix/staff.js'
import type { World } from './world.js'

import { policy } from '../../../collections/policy.js'
import { contentOf } from '../../../src/workflow/content.js'
import { replay } from '../../../src/workflow/engine/index.js'
import { exists, readDocument } from '../../../src/workflow/store/documents.js'
import { findSubject } from '../../../src/workflow/store/subjects.js'
import { subject } from './place.js'

/** What stands in the log about a document, oldest first, read past the engine. */
export const logOf = async (
  { app }: World,
  definition: WorkflowDefinition,
  id: string,
): Promise<WorkflowEvent[]> => {
  const { docs } = await app.payload.db.find<WorkflowEvent>({
    collection: 'workflow-events',
    limit: 0,
    pagination: false,
    sort: 'sequence',
    where: { subject: { equals: subject(definition, id) } },
  })
  return docs
}

type Operation = 'delete' | 'update'

/** Whether the policy of the collection opens this to someone at all, and for this document. */
const may = async (
  { app: { payload } }: World,
  { user }: Someone,
  operation: Operation,
  { collection }: WorkflowDefinition,
  id: string,
): Promise<boolean> => {
  const req = { context: {}, payload, user } as unknown as PayloadRequest
  const rule = (policy as Policy)[collection]?.[operation]
  const answer = await rule?.({ principal: principalOf(req), req })
  if (typeof answer !== 'object') {
    return answer === true
  }
  const isGone = !(await exists({ payload }, collection, id))
  const { totalDocs } = await payload.db.find({
    collection: collection as 'users',
    where: { and: [{ id: { equals: id } }, answer] },
  })
  return isGone || totalDocs > 0
}

/** Whether this person may hand a document over: always, or because a step from here is theirs. */
const mayGiveAway = ({ transitions }: WorkflowDefinition, { actor, from }: WorkflowEvent) =>
  actor.roles.includes('coordinator') ||
  Object.values(transitions).some(
    (step) =>
      [step.from].flat().includes(from ?? '') &&
      step.roles.some((role) => actor.roles.includes(role)),
  )

const steps = new Set(['approved', 'overridden', 'transition'])

/** What is wrong with one new event of a call that this person made. */
const faultOfEvent = async (
  world: World,
  definition: WorkflowDefinition,
  someone: Someone,
  event: WorkflowEvent,
  id: string,
): Promise<string[]> => {
  const transition = definition.transitions[event.transition ?? '']
  const { actor, kind } = event
  if (actor.kind === 'system') {
    const isDeclared = transition?.roles.some((role) => actor.roles.includes(role))
    return steps.has(kind) && isDeclared ? [] : [`${kind} by ${actor.id}`]
  }
  const own = someone.user
  const isOwn =
    own !== null &&
    actor.id === String(own.id) &&
    actor.roles.join() === ((own as { roles?: string[] }).roles ?? []).join()
  if (!isOwn) {
    return [`${kind} in the name of ${actor.id} (${actor.roles.join()})`]
  }
  if (kind === 'overridden') {
    const roles = transition?.override?.roles ?? []
    return roles.some((role) => actor.roles.includes(role)) ? [] : ['an override']
  }
  if (steps.has(kind)) {
    return []
  }
  if (kind === 'due') {
    return mayGiveAway(definition, event) ? [] : ['a due date set by one without a step']
  }
  const operation = kind === 'deleted' ? 'delete' : 'update'
  const isEdit = kind === 'deleted' || kind === 'edited' || kind === 'reopened'
  return isEdit && (await may(world, someone, operation, definition, id))
    ? []
    : [`${kind} past access`]
}

/** What the store says otherwise than its log, and the log otherwise than the declaration. */
const faultsOfStore = async (
  world: World,
  definition: WorkflowDefinition,
  id: string,
  events: WorkflowEvent[],
): Promise<string[]> => {
  const { payload } = world.app
  const { collection } = definition
  const req = await createLocalReq({}, payload)
  const row = await findSubject({ payload }, subject(definition, id))
  const facts = replay(events)
  const doc = await readDocument({ id, collection, payload, req })
  const isThere = await exists({ payload }, collection, id)
  const faults = verify(definition, events).map(({ rule, sequence }) => `${rule} at ${sequence}`)
  if (row?.state !== facts.state || row?.sequence !== events.length) {
    faults.push(`the state is shown as ${row?.state} and was ${facts.state}`)
  }
  if (isThere === facts.deleted) {
    faults.push(isThere ? 'back from the deletion' : 'gone without a trace')
  }
  const bound = definition.content && definition.reopen?.from.includes(facts.state ?? '')
  if (doc && bound && (await contentOf({ definition, doc, req })).hash !== row?.hash) {
    faults.push(`another text in ${facts.state}`)
  }
  const link = await payload.db.findOne<{ id: string; workflow?: unknown }>({
    collection,
    where: { id: { equals: id } },
  })
  if (link && link.workflow !== subject(definition, id)) {
    faults.push(`its state is that of ${String(link.workflow)}`)
  }
  return faults
}

/**
 * Everything unauthorised that a call left behind in the log and in the store. The store is looked
 * into where the call was accepted or left an event; the rest waits for `faultsOfAll`.
 */
export const faultsOf = async (args: {
  /** Events that the document had before. */
  before: number
  definition: WorkflowDefinition
  id: string
  isAccepted: boolean
  someone: Someone
  world: World
}): Promise<{ events: WorkflowEvent[]; faults: string[] }> => {
  const { id, before, definition, isAccepted, someone, world } = args
  const all = await logOf(world, definition, id)
  const events = all.slice(before)
  const own = await Promise.all(
    events.map((event) => faultOfEvent(world, definition, someone, event, id)),
  )
  const store =
    isAccepted || events.length > 0 ? await faultsOfStore(world, definition, id, all) : []
  return { events, faults: [...own.flat(), ...store] }
}

/** The same for all documents of a workflow, those too that nobody placed. */
export const faultsOfAll = async (
  world: World,
  definition: WorkflowDefinition,
): Promise<string[]> => {
  const { docs } = await world.app.payload.db.find<{ id: string }>({
    collection: definition.collection,
    limit: 0,
    pagination: false,
  })
  const faults: string[] = []
  for (const { id } of docs) {
    const events = await logOf(world, definition, String(id))
    if (events.length > 0) {
      const found = await faultsOfStore(world, definition, String(id), events)
      faults.push(...found.map((fault) => `${definition.collection}:${id} ${fault}`))
    }
  }
  return faults
}

/** Events that the audit log does not hold, and entries that no event stands behind. */
export const unaudited = async ({ app }: World): Promise<string[]> => {
  const all = async <T>(collection: string): Promise<T[]> =>
    (await app.payload.db.find({ collection, limit: 0, pagination: false })).docs as unknown as T[]
  const events = new Set((await all<{ id: string }>('workflow-events')).map(({ id }) => id))
  const entries = (await all<{ kind: string; source: null | string }>('audit-log')).filter(
    ({ kind, source }) => /^workflow\.[a-z]+$/.test(kind) && source?.includes('#'),
  )
  const audited = new Set(entries.map(({ source }) => source))
  return [
    ...[...events].filter((id) => !audited.has(id)).map((id) => `${id} was not audited`),
    ...[...audited].filter((id) => !events.has(id ?? '')).map((id) => `${id} has no event`),
  ]
}

/** Releases of a publication that nobody approved. */
export const strayReleases = async (world: World): Promise<string[]> => {
  const { docs } = await world.app.payload.db.find<{ id: string; publication?: unknown }>({
    collection: 'releases',
    limit: 0,
    pagination: false,
    where: { id: { not_in: world.ground.planted } },
  })
  const publications = world.definitions.find(({ slug }) => slug === 'publication')!
  const stray: string[] = []
  for (const { id, publication } of docs) {
    const events = await logOf(world, publications, String(publication))
    if (!events.some(({ kind, transition }) => kind === 'transition' && transition === 'approve')) {
      stray.push(String(id))
    }
  }
  return stray
}

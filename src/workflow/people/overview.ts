import type { Payload, PayloadRequest } from 'payload'

import type { WorkflowDefinition } from '../engine/index.js'
import type { Person } from '../staff.js'

import { asSlug } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { actorOf } from '../actor.js'
import { UnauthenticatedError } from '../errors.js'
import { requestOf } from '../operations/request.js'
import { peopleById } from '../staff.js'

/** Where the documents of one workflow stand, as far as the reader may read them. */
export type WorkflowOverview = {
  collection: string
  /** Documents by state. */
  counts: Record<string, number>
  /** Open documents in the hands of each person, the busiest first. */
  hands: { count: number; person: Person }[]
  /** Open documents that nobody has in hand, though a state with a due time waits for someone. */
  nobody: number
  /** Open documents past their due time. */
  overdue: number
  workflow: string
}

type Row = { assignee?: null | number | string; dueAt?: null | string; state: string }

/** Rows that are looked at for each workflow. */
const most = 10_000

const overviewOf = async (
  definition: WorkflowDefinition,
  req: PayloadRequest,
): Promise<null | WorkflowOverview> => {
  const { payload } = req
  const { docs } = await payload.find({
    collection: asSlug('workflow-subjects'),
    depth: 0,
    limit: most,
    overrideAccess: false,
    pagination: false,
    req,
    select: { assignee: true, dueAt: true, state: true },
    where: { workflow: { equals: definition.slug } },
  })
  const rows = docs as unknown as Row[]
  if (rows.length === 0) {
    return null
  }
  const counts: Record<string, number> = {}
  const hands = new Map<string, number>()
  let [nobody, overdue] = [0, 0]
  const now = optionsOf(payload).clock().getTime()
  for (const { assignee, dueAt, state } of rows) {
    counts[state] = (counts[state] ?? 0) + 1
    if (definition.states[state]?.final) {
      continue
    }
    overdue += dueAt && Date.parse(dueAt) < now ? 1 : 0
    if (assignee) {
      hands.set(String(assignee), (hands.get(String(assignee)) ?? 0) + 1)
    } else {
      nobody += dueAt ? 1 : 0
    }
  }
  const people = await peopleById(payload, [...hands.keys()])
  return {
    collection: definition.collection,
    counts,
    hands: [...hands]
      .flatMap(([id, count]) => {
        const person = people.get(id)
        return person ? [{ count, person }] : []
      })
      .sort((one, other) => other.count - one.count),
    nobody,
    overdue,
    workflow: definition.slug,
  }
}

/**
 * All workflows at a glance: how many documents stand where, what is overdue, who has what in hand.
 * It counts what the user of the request may read; workflows without any such document are left out.
 *
 * @throws UnauthenticatedError (401)
 */
export const overview = async (args: {
  payload: Payload
  req?: Partial<PayloadRequest>
}): Promise<WorkflowOverview[]> => {
  const req = await requestOf(args)
  if (!actorOf(req)) {
    throw new UnauthenticatedError()
  }
  const all: (null | WorkflowOverview)[] = []
  for (const definition of optionsOf(req.payload).workflows) {
    all.push(await overviewOf(definition, req))
  }
  return all.filter((each) => each !== null)
}

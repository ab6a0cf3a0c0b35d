import type { Actor, WorkflowDefinition } from 'payload-elchi/types'

import { subjectOf, systemActor, transition } from 'payload-elchi'
import { person } from 'payload-elchi/testing'

import type { World } from './world.js'

import { adopt } from '../../../src/workflow/store/current.js'
import { makeDocument } from './documents.js'

type Step = { name: string; roles: readonly string[] }

const parts = new Set(['dispatcher', 'retention', 'timer', 'vault'])

/** The shortest way from the first state to another. */
const wayTo = (definition: WorkflowDefinition, state: string): Step[] => {
  const ways = new Map<string, Step[]>([[definition.initial, []]])
  for (const [from, way] of ways) {
    for (const [name, each] of Object.entries(definition.transitions)) {
      if ([each.from].flat().includes(from) && !ways.has(each.to)) {
        ways.set(each.to, [...way, { name, roles: each.roles }])
      }
    }
  }
  const way = ways.get(state)
  if (!way) {
    throw new Error(`No way leads to ${definition.slug}.${state}.`)
  }
  return way
}

const actorFor = ({ roles }: Step, index: number): Actor => {
  const role = roles.find((each) => !parts.has(each))
  return role ? person(`placer-${index}`, role) : systemActor(roles[0] ?? '')
}

/** A document in this state, made by the coordinator. */
export const place = async (
  world: World,
  definition: WorkflowDefinition,
  state: string,
): Promise<string> => {
  const { payload } = world.placer
  const { collection } = definition
  const id = await makeDocument(world, definition)
  await adopt({ payload }, definition, id)
  for (const [index, step] of wayTo(definition, state).entries()) {
    const count = definition.transitions[step.name]?.approvals?.count ?? 1
    for (let nth = 0; nth < count; nth += 1) {
      await transition({
        id,
        actor: actorFor(step, index * 10 + nth),
        collection,
        comment: 'Because.',
        idempotencyKey: `${step.name} ${index} ${nth}`,
        payload,
        transition: step.name,
      })
    }
  }
  return id
}

/** `collection:id` of what stands in the log. */
export const subject = ({ collection }: WorkflowDefinition, id: string): string =>
  subjectOf(collection, id)

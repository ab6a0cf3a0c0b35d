import type { WorkflowDefinition } from 'payload-elchi/types'

import { createLocalReq } from 'payload'
import { transition as fire, pump } from 'payload-elchi'

import type { Someone } from '../../access/matrix/staff.js'
import type { World } from './world.js'

import { askGraphQL } from './graphQL.js'

export type Shot = {
  definition: WorkflowDefinition
  id: string
  someone: Someone
  transition: string
  world: World
}

/** Asks for a step; whether the answer says that it was taken. */
export type FiringWay = (shot: Shot) => Promise<boolean>

type Body = Record<string, unknown>

let keys = 0
const key = (): string => `attack ${(keys += 1)}`

const post = async ({ definition, someone, world }: Shot, route: string, body: Body) =>
  world.app.rest('POST', `/${definition.collection}${route}`, {
    body: { comment: 'Because.', ...body },
    token: someone.token,
  })

const graphQL =
  (call: (shot: Shot) => string): FiringWay =>
  async (shot) => {
    const { errors } = await askGraphQL(shot.world, shot.someone, `mutation { ${call(shot)} }`)
    return !errors
  }

const place = ({ definition, id, transition }: Shot): string =>
  `collection: "${definition.collection}", id: "${id}", transition: "${transition}"`

/** The way that is tried with every step. */
export const routeWay = 'the route of the transition'

/** Every way in which a transition can be asked for. */
export const firingWays: Record<string, FiringWay> = {
  [routeWay]: async (shot) => {
    const { status } = await post(shot, `/${shot.id}/workflow/${shot.transition}`, {
      idempotencyKey: key(),
    })
    return status === 200
  },
  'transitions in bulk': async (shot) => {
    const { body, status } = await post(shot, `/workflow/${shot.transition}`, {
      idempotencyKey: key(),
      ids: [shot.id],
    })
    const { items = [] } = body as { items?: { result?: unknown }[] }
    return status === 200 && items.some(({ result }) => result)
  },
  'the override': async (shot) => {
    const { status } = await post(shot, `/${shot.id}/workflow/${shot.transition}/override`, {
      idempotencyKey: key(),
      reason: 'The house is on fire.',
    })
    return status === 200
  },
  'a scheduled step': async (shot) => {
    const { world } = shot
    const { status } = await post(shot, `/${shot.id}/workflow/${shot.transition}/schedule`, {
      at: new Date(world.now().getTime() + 1_000).toISOString(),
    })
    if (status === 200) {
      world.pass(2_000)
      await pump(world.app.payload)
    }
    return status === 200
  },
  'a GraphQL mutation': graphQL(
    (shot) =>
      `fireTransition(${place(shot)}, comment: "Because.", idempotencyKey: "${key()}") { state }`,
  ),
  'a GraphQL mutation of many': graphQL(
    ({ definition, id, transition }) =>
      `fireTransitions(collection: "${definition.collection}", ids: ["${id}"],
        transition: "${transition}", comment: "Because.", idempotencyKey: "${key()}")`,
  ),
  'an override by GraphQL': graphQL(
    (shot) =>
      `overrideTransition(${place(shot)}, reason: "Because.", idempotencyKey: "${key()}") { state }`,
  ),
  'the Local API with access': async ({ definition, id, someone, transition, world }) => {
    const { payload } = world.app
    const req = await createLocalReq(someone.user ? { user: someone.user as never } : {}, payload)
    try {
      await fire({
        id,
        collection: definition.collection,
        comment: 'Because.',
        idempotencyKey: key(),
        payload,
        req,
        transition,
      })
      return true
    } catch {
      return false
    }
  },
}

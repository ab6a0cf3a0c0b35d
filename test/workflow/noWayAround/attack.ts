import type { WorkflowDefinition } from 'payload-elchi/types'

import type { Someone } from '../../access/matrix/staff.js'
import type { World } from './world.js'

import { makeReady } from './documents.js'
import { firingWays, routeWay } from './firing.js'
import { faultsOf, logOf } from './judge.js'
import { place } from './place.js'
import { writingWays } from './writing.js'

export type Report = {
  attempts: number
  /** What nobody may do and somebody did: state, way, person and what came of it. */
  faults: string[]
  /** Attempts that went through, as the declaration has it. */
  granted: string[]
}

/** By default steps and states take turns; with this the tables are crossed in full. */
const everyOne = process.env.ELCHI_EVERY_WAY === '1'

type Waiting = { events: number; id: string }

/** Documents that wait in each state; a new one is placed when the last one has been changed. */
const poolOf = (world: World, definition: WorkflowDefinition) => {
  const waiting = new Map<string, Waiting>()
  return {
    leave: (state: string) => waiting.delete(state),
    take: async (state: string): Promise<Waiting> => {
      const known = waiting.get(state)
      if (known) {
        return known
      }
      const id = await place(world, definition, state)
      const placed = { id, events: (await logOf(world, definition, id)).length }
      waiting.set(state, placed)
      return placed
    },
  }
}

const roleOf = ({ reader }: Someone): string =>
  reader === 'secondCoordinator' ? 'coordinator' : reader

type Try = { name: string; someone: Someone; state: string }

/** Carries attempts out one by one, and notes what each left behind. */
const carryOut = async (
  world: World,
  definition: WorkflowDefinition,
  tries: ({ run: (id: string) => Promise<boolean> } & Try)[],
  kinds: readonly string[],
): Promise<Report> => {
  const report: Report = { attempts: 0, faults: [], granted: [] }
  const pool = poolOf(world, definition)
  for (const { name, run, someone, state } of tries) {
    const { id, events: before } = await pool.take(state)
    const isAccepted = await run(id)
    const { events, faults } = await faultsOf({
      id,
      before,
      definition,
      isAccepted,
      someone,
      world,
    })
    const strange = events
      .filter(({ kind }) => !kinds.includes(kind))
      .map(({ kind }) => `an event "${kind}"`)
    report.attempts += 1
    report.faults.push(...[...faults, ...strange].map((fault) => `${name}: ${fault}`))
    if (events.length > 0) {
      report.granted.push(name)
    }
    if (events.length > 0 || faults.length > 0) {
      pool.leave(state)
    }
  }
  return report
}

type FiringTry = { someone: Someone; state: string; transition: string; way: string }

const statesOf = (definition: WorkflowDefinition): string[] => Object.keys(definition.states)

/** Each step from where it starts, by its route as everybody; elsewhere as who holds the role. */
const byRoute = ({ people }: World, definition: WorkflowDefinition): FiringTry[] =>
  Object.entries(definition.transitions).flatMap(([transition, { from, roles }]) =>
    statesOf(definition).flatMap((state) => {
      const isDeclared = [from].flat().includes(state)
      const holder = people.filter((someone) => roles.includes(roleOf(someone))).slice(0, 1)
      return (isDeclared ? people : holder).map((someone) => ({
        someone,
        state,
        transition,
        way: routeWay,
      }))
    }),
  )

/** Every other way as everybody, the steps in turn; or with every step. */
const byOtherWays = ({ people }: World, definition: WorkflowDefinition): FiringTry[] => {
  const starts = Object.entries(definition.transitions).flatMap(([transition, { from }]) =>
    [from].flat().map((state) => ({ state, transition })),
  )
  const ways = Object.keys(firingWays).filter((way) => way !== routeWay)
  return ways.flatMap((way, row) =>
    people.flatMap((someone, column) =>
      starts
        .filter((_, index) => everyOne || index === (row * people.length + column) % starts.length)
        .map((start) => ({ ...start, someone, way })),
    ),
  )
}

/** Fires everything as everybody. */
export const fireAll = (world: World, definition: WorkflowDefinition): Promise<Report> =>
  carryOut(
    world,
    definition,
    [...byRoute(world, definition), ...byOtherWays(world, definition)].map(
      ({ someone, state, transition, way }) => ({
        name: `${transition} from ${state} by ${way} as ${someone.reader}`,
        run: async (id) => {
          await makeReady(world, definition, { id, transition })
          return (await firingWays[way]?.({ id, definition, someone, transition, world })) ?? false
        },
        someone,
        state,
      }),
    ),
    ['approved', 'overridden', 'transition'],
  )

/**
 * Writes past the transitions by every way as everybody, the states in turn; or in every one of
 * these states.
 */
export const writeAll = (
  world: World,
  definition: WorkflowDefinition,
  only?: string[],
): Promise<Report> => {
  const isEvery = everyOne || only !== undefined
  const states = only ?? statesOf(definition)
  const tries = Object.entries(writingWays).flatMap(([way, write], row) =>
    world.people.flatMap((someone, column) =>
      states
        .filter((_, index) => isEvery || index === (row + column) % states.length)
        .map((state) => ({
          name: `${way} in ${state} as ${someone.reader}`,
          run: (id: string) => write({ id, definition, someone, world }),
          someone,
          state,
        })),
    ),
  )
  return carryOut(world, definition, tries, ['deleted', 'due', 'edited', 'reopened'])
}

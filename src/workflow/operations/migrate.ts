import type { Payload } from 'payload'

import type { Change, WorkflowDefinition } from '../engine/index.js'
import type { SubjectRow } from '../store/subjects.js'

import { optionsOf } from '../../plugin/options.js'
import { systemActor } from '../actor.js'
import { keptVersion } from '../boot/keepVersions.js'
import { differences, eventOf, shapeOf, versionOf } from '../engine/index.js'
import { DefinitionError } from '../errors.js'
import { currentOf } from '../store/current.js'
import { record } from '../store/record.js'
import { findSubjects } from '../store/subjects.js'

/** Where documents stand, and under which version. */
export type Standings = { count: number; isKnown: boolean; state: string; version: number }[]

export type WorkflowDiff = {
  changes: Change[]
  /** The version that the database was last started with; null for a new workflow. */
  from: null | number
  standings: Standings
  to: number
  workflow: string
}

/** One group of documents that a migration moves. */
export type Move = { count: number; from: string; to: string; version: number }

const requireWorkflow = (payload: Payload, workflow: string): WorkflowDefinition => {
  const { workflows } = optionsOf(payload)
  const definition = workflows.find(({ slug }) => slug === workflow)
  if (!definition) {
    throw new DefinitionError('workflow-unknown', [
      `There is no workflow "${workflow}". Choose one of: ${workflows.map(({ slug }) => slug).join(', ')}.`,
    ])
  }
  return definition
}

const rowsOf = (payload: Payload, { slug }: WorkflowDefinition): Promise<SubjectRow[]> =>
  findSubjects({ payload }, { sort: 'id', where: { workflow: { equals: slug } } })

const isKnown = (definition: WorkflowDefinition, row: SubjectRow): boolean =>
  Object.hasOwn(versionOf(definition, row).states, row.state)

const grouped = <T extends object>(rows: T[]): ({ count: number } & T)[] => {
  const groups = new Map<string, { count: number } & T>()
  for (const row of rows) {
    const key = JSON.stringify(row)
    groups.set(key, { ...row, count: (groups.get(key)?.count ?? 0) + 1 })
  }
  return [...groups.values()]
}

/** What a definition says otherwise than the one the database was last started with. */
export const workflowDiff = async (args: {
  payload: Payload
  workflow: string
}): Promise<WorkflowDiff> => {
  const { payload, workflow } = args
  const definition = requireWorkflow(payload, workflow)
  const kept = await keptVersion(payload, workflow)
  const rows = await rowsOf(payload, definition)
  return {
    changes: kept ? differences(kept.shape, shapeOf(definition)) : [],
    from: kept?.version ?? null,
    standings: grouped(
      rows.map((row) => ({
        isKnown: isKnown(definition, row),
        state: row.state,
        version: row.version,
      })),
    ),
    to: definition.version,
    workflow,
  }
}

const needsMove = (definition: WorkflowDefinition, row: SubjectRow): boolean =>
  row.sequence > 0 &&
  !row.facts.deleted &&
  (row.version !== definition.version || !Object.hasOwn(definition.states, row.state)) &&
  !definition.states[row.state]?.final

const moveOne = async (
  payload: Payload,
  definition: WorkflowDefinition,
  row: SubjectRow,
  to: string,
): Promise<void> => {
  for (;;) {
    const { facts } = await currentOf({ payload }, row.id)
    const isKnownState = Object.hasOwn(definition.states, facts.state ?? '')
    if (facts.deleted || (facts.version === definition.version && isKnownState)) {
      return
    }
    const at = optionsOf(payload).clock().toISOString()
    const event = eventOf(
      definition,
      facts,
      systemActor('migration'),
      { at, document: row.document },
      { kind: 'migrated', to },
    )
    if (await record({ payload }, event, facts)) {
      return
    }
  }
}

/**
 * Moves the documents that run under an earlier version to the newest one: each into the state that
 * `map` names for its own, or the one of the same name. Pending approvals fall, and what was
 * checked stays known. A dry run tells the moves and makes none.
 *
 * @throws DefinitionError naming each state that has no counterpart, and each mistake in the map
 */
export const migrateWorkflow = async (args: {
  dryRun?: boolean
  map?: Record<string, string>
  payload: Payload
  workflow: string
}): Promise<Move[]> => {
  const { dryRun = false, map = {}, payload, workflow } = args
  const definition = requireWorkflow(payload, workflow)
  const rows = (await rowsOf(payload, definition)).filter((row) => needsMove(definition, row))
  const targetOf = (state: string): string => (Object.hasOwn(map, state) ? map[state]! : state)
  const lost = [...new Set(rows.map(({ state }) => state))].filter(
    (state) => !Object.hasOwn(definition.states, targetOf(state)),
  )
  if (lost.length > 0) {
    throw new DefinitionError(
      'states-unmapped',
      lost.map(
        (state) =>
          `Version ${definition.version} of "${workflow}" has no state "${targetOf(state)}". ` +
          `Say where documents in "${state}" go: --map ${state}=STATE.`,
      ),
    )
  }
  if (!dryRun) {
    for (const row of rows) {
      await moveOne(payload, definition, row, targetOf(row.state))
    }
  }
  return grouped(rows.map(({ state, version }) => ({ from: state, to: targetOf(state), version })))
}

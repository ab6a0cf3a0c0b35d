import type { Payload } from 'payload'

import type { WorkflowDefinition } from '../engine/index.js'
import type { SubjectRow } from '../store/subjects.js'

import { optionsOf } from '../../plugin/options.js'
import { systemActor } from '../actor.js'
import {
  automaticNow,
  automaticStates,
  transition as decide,
  timerRole,
  versionOf,
  versionsOf,
} from '../engine/index.js'
import { WorkflowError } from '../errors.js'
import { documentId } from '../store/documents.js'
import { findSubject, findSubjects } from '../store/subjects.js'
import { fire } from './fire.js'

const page = 500

/** A circle of steps with guards that take turns ends here, and goes on with the next pass. */
const mostSteps = 20

const statesWithSteps = (definition: WorkflowDefinition): string[] =>
  versionsOf(definition).flatMap(automaticStates)

/** The first of the steps that goes through; false when every one is refused. */
const takeOne = async (payload: Payload, row: SubjectRow, names: string[]): Promise<boolean> => {
  const { collection, document, sequence } = row
  for (const transition of names) {
    try {
      await fire(
        {
          id: documentId(payload, collection, document),
          actor: systemActor(timerRole),
          collection,
          expectedSequence: sequence,
          idempotencyKey: `automatic ${transition} ${sequence}`,
          payload,
          transition,
        },
        { decide },
      )
      return true
    } catch (error) {
      if (!(error instanceof WorkflowError)) {
        throw error
      }
    }
  }
  return false
}

/** Takes the automatic steps of one document whose time has come, one after the other. */
export const takeAutomatic = async (
  payload: Payload,
  definition: WorkflowDefinition,
  subject: string,
): Promise<void> => {
  if (statesWithSteps(definition).length === 0) {
    return
  }
  for (let step = 0; step < mostSteps; step += 1) {
    const row = await findSubject({ payload }, subject)
    const now = optionsOf(payload).clock()
    const names = row?.since
      ? automaticNow(versionOf(definition, row), {
          now,
          since: new Date(row.since),
          state: row.state,
        })
      : []
    if (!row || names.length === 0 || !(await takeOne(payload, row, names))) {
      return
    }
  }
}

/** Takes the automatic and timed steps of all documents whose time has come. */
export const runAutomatic = async (payload: Payload): Promise<void> => {
  for (const definition of optionsOf(payload).workflows) {
    const states = statesWithSteps(definition)
    for (let last = ''; states.length > 0;) {
      const rows = await findSubjects(
        { payload },
        {
          limit: page,
          sort: 'id',
          where: {
            and: [
              { id: { greater_than: last } },
              { workflow: { equals: definition.slug } },
              { state: { in: states } },
            ],
          },
        },
      )
      for (const { id } of rows) {
        await takeAutomatic(payload, definition, id)
      }
      const end = rows.at(-1)
      if (!end || rows.length < page) {
        break
      }
      last = end.id
    }
  }
}

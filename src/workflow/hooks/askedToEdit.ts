import type { Access, AccessArgs } from 'payload'

import type { WorkflowDefinition } from '../engine/index.js'

import { actorOf } from '../actor.js'
import { subjectOf } from '../definitions.js'
import { editBlockers, versionOf } from '../engine/index.js'
import { currentOf } from '../store/current.js'

/**
 * Payload asks what somebody may do, to show a form that can be filled in or only read. An operation
 * that is to be done asks with more, by which the two are told apart.
 */
const isQuestion = (args: AccessArgs): boolean => !('isReadingStaticFile' in args)

/**
 * Answers the question whether one may edit a document by its state as well, so that the desk shows
 * what the state closes as text to read. A write is asked as before, and its refusal has a code.
 */
export const askedToEdit =
  (definition: WorkflowDefinition, access: Access): Access =>
  async (args) => {
    const decision = await access(args)
    const { id, req } = args
    const actor = actorOf(req)
    if (decision === false || id === undefined || !actor || !isQuestion(args)) {
      return decision
    }
    const subject = subjectOf(definition.collection, id)
    const { facts } = await currentOf({ payload: req.payload, req }, subject)
    const isClosed = editBlockers(versionOf(definition, facts), facts, actor).length > 0
    return isClosed ? false : decision
  }

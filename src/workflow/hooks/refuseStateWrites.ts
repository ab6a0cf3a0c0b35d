import type { CollectionBeforeOperationHook } from 'payload'

import type { WorkflowDefinition } from '../engine/index.js'

import { subjectOf } from '../definitions.js'
import { StateNotWritableError } from '../errors.js'
import { findSubject } from '../store/subjects.js'

type Incoming = { data?: unknown; id?: number | string }

const idIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value

/**
 * Refuses writes of the state, or of the link to it, through any API. A form that sends back the
 * present values is let through, and they are dropped later.
 */
export const refuseStateWrites =
  (definition: WorkflowDefinition): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    if (operation !== 'create' && operation !== 'update') {
      return
    }
    const { id, data } = args as Incoming
    const { state, workflow } = (data ?? {}) as { state?: unknown; workflow?: unknown }
    const link = idIn(workflow) ?? null
    const isSent = (state ?? null) !== null || link !== null
    if (!isSent) {
      return
    }
    const subject = id === undefined ? null : subjectOf(definition.collection, id)
    const row = subject ? await findSubject({ payload: req.payload, req }, subject) : null
    const present = operation === 'create' ? definition.initial : row?.state
    const sameState = (state ?? null) === null || state === present
    const sameLink = link === null || link === subject
    if (!sameState || !sameLink) {
      throw new StateNotWritableError()
    }
  }

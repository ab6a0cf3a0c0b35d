import type { FlattenedField, PayloadRequest } from 'payload'

import type { Content } from '../content.js'
import type { Change, Facts, WorkflowDefinition } from '../engine/index.js'

import { collectionOf } from '../../plugin/asSlug.js'
import { subjectOf } from '../definitions.js'
import { differences } from '../engine/index.js'
import { eventAt } from '../store/events.js'

/** What became of the content since it was last checked. */
export type ChangesSince = {
  at: string
  changes: Change[]
  /** The event that kept the content. */
  sequence: number
  transition: string
}

const lastFrozen = (definition: WorkflowDefinition, facts: Facts) =>
  Object.entries(facts.fired)
    .filter(([name]) => definition.transitions[name]?.freezes)
    .sort(([, one], [, other]) => other.sequence - one.sequence)[0]

/** Fields of the collection that this reader may not see; field access is asked by role alone. */
const hiddenFields = async (req: PayloadRequest, collection: string): Promise<Set<string>> => {
  const fields: FlattenedField[] =
    collectionOf(req.payload, collection)?.config.flattenedFields ?? []
  const answers = await Promise.all(
    fields.map(async (field) => {
      const read = 'access' in field ? field.access?.read : undefined
      const isOpen = read ? await read({ req }) : true
      return isOpen ? [] : [field.name]
    }),
  )
  return new Set(answers.flat())
}

/**
 * The differences between the content that the last check or approval froze and the content as it
 * is now, without the fields that the reader may not see; null while nothing changed, or nothing
 * was frozen yet.
 */
export const changesSince = async (args: {
  collection: string
  definition: WorkflowDefinition
  facts: Facts
  id: number | string
  now: Content
  req: PayloadRequest
}): Promise<ChangesSince | null> => {
  const { id, collection, definition, facts, now, req } = args
  const [transition, fired] = lastFrozen(definition, facts) ?? []
  if (!transition || !fired || !now.content || fired.hash === now.hash) {
    return null
  }
  const subject = subjectOf(collection, id)
  const event = await eventAt({ payload: req.payload, req }, subject, fired.sequence)
  if (!event?.content) {
    return null
  }
  const hidden = await hiddenFields(req, collection)
  const changes = differences(event.content, now.content).filter(
    ({ path }) => !hidden.has(path.split('.')[0] ?? ''),
  )
  return { at: event.at, changes, sequence: event.sequence, transition }
}

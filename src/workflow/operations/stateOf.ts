import type { Payload, Where } from 'payload'

import { definitionFor, requireDefinition, subjectOf } from '../definitions.js'
import { currentOf } from '../store/current.js'
import { findSubjects } from '../store/subjects.js'
import { requestOf, type Target } from './request.js'

/** The state of a document by its events, for code of the app: access is not asked. */
export const stateOf = async (
  args: Omit<Target, 'actor'>,
): Promise<{ sequence: number; state: string }> => {
  const definition = requireDefinition(args.payload, args.collection)
  const store = { payload: args.payload, req: await requestOf(args) }
  const { facts } = await currentOf(store, subjectOf(args.collection, args.id))
  return { sequence: facts.sequence, state: facts.state ?? definition.initial }
}

/** The ids of the documents that are in a state, for code of the app: access is not asked. */
export const documentsIn = async (args: {
  collection: string
  payload: Payload
  state: string
}): Promise<string[]> => {
  const { collection, payload, state } = args
  const definition = definitionFor(payload, collection)
  if (!definition) {
    return []
  }
  const where: Where = {
    and: [{ workflow: { equals: definition.slug } }, { state: { equals: state } }],
  }
  return (await findSubjects({ payload }, { where })).map(({ document }) => document)
}

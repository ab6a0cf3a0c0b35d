import { requireDefinition, subjectOf } from '../definitions.js'
import { currentOf } from '../store/current.js'
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

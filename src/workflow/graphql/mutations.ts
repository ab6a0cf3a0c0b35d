import type { Fields, Types } from './types.js'

import { bulk } from '../operations/bulk.js'
import { cancelSchedule } from '../operations/cancelSchedule.js'
import { override } from '../operations/override.js'
import { schedule } from '../operations/schedule.js'
import { transition } from '../operations/transition.js'
import { documentId } from '../store/documents.js'
import { type Call, requireMark, targetOf } from './call.js'

/** What the caller does about transitions. */
export const createMutations = (types: Types): Fields => {
  const { GraphQLBoolean, GraphQLString, data, document, marks, names, result, some, text } = types
  return {
    cancelWorkflowSchedule: {
      args: { ...document, schedule: text },
      resolve: async (_, args, context) => {
        const { schedule: made } = args as { schedule: string }
        return (await cancelSchedule({ ...targetOf(args, context), schedule: made })).schedule
      },
      type: some(data),
    },
    fireTransition: {
      args: { ...document, ...marks, comment: { type: GraphQLString }, transition: text },
      resolve: (_, args, context) => {
        const call = args as Call
        requireMark(call)
        return transition({ ...call, ...targetOf(args, context) })
      },
      type: some(result),
    },
    fireTransitions: {
      args: {
        collection: text,
        comment: { type: GraphQLString },
        dryRun: { type: GraphQLBoolean },
        idempotencyKey: text,
        ids: { type: names },
        transition: text,
      },
      description: 'One transition on many documents, each with a result of its own.',
      resolve: (_, args, context) => {
        const call = args as { ids: string[] } & Omit<Parameters<typeof bulk>[0], 'ids'>
        const { payload, req } = targetOf(args, context)
        const ids = call.ids.map((id) => documentId(payload, call.collection, id))
        return bulk({ ...call, ids, payload, req })
      },
      type: some(data),
    },
    overrideTransition: {
      args: { ...document, ...marks, reason: text, transition: text },
      description: 'Breaks the glass: against the rules about who, with a reason and a witness.',
      resolve: (_, args, context) => {
        const call = args as { reason: string } & Call
        requireMark(call)
        return override({ ...call, ...targetOf(args, context) })
      },
      type: some(result),
    },
    scheduleTransition: {
      args: { ...document, at: text, comment: { type: GraphQLString }, transition: text },
      resolve: (_, args, context) => {
        const call = args as { at: string } & Call
        return schedule({ ...call, ...targetOf(args, context) })
      },
      type: some(data),
    },
  }
}

import type { Fields, Types } from './types.js'

import { withNames } from '../endpoints/names.js'
import { can } from '../operations/can.js'
import { tasks } from '../operations/tasks.js'
import { targetOf } from './call.js'

/** Where a document stands, and what waits for the caller. */
export const createQueries = (types: Types): Fields => {
  const { GraphQLInt, data, document, some, standing } = types
  return {
    workflow: {
      args: { ...document, before: { type: GraphQLInt } },
      description: 'Where a document stands, and what the caller may do about it.',
      resolve: async (_, args, context) => {
        const { before } = args as { before?: number }
        const now = await can({ ...targetOf(args, context), before })
        return {
          ...now,
          history: await withNames(context.req, now.history),
          overrides: await withNames(context.req, now.overrides),
        }
      },
      type: some(standing),
    },
    workflowTasks: {
      description: 'What waits for the caller, by workflow.',
      resolve: (_, __, { req }) => tasks({ payload: req.payload, req }),
      type: some(data),
    },
  }
}

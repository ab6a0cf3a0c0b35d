import type { GraphQLFieldConfig } from 'graphql'
import type { GraphQLExtension, PayloadRequest } from 'payload'

import type { TransitionArgs } from '../operations/fire.js'

import { withNames } from '../endpoints/names.js'
import { BadRequestError, UnauthenticatedError } from '../errors.js'
import { bulk } from '../operations/bulk.js'
import { can } from '../operations/can.js'
import { cancelSchedule } from '../operations/cancelSchedule.js'
import { override } from '../operations/override.js'
import { schedule } from '../operations/schedule.js'
import { tasks } from '../operations/tasks.js'
import { transition } from '../operations/transition.js'
import { documentId } from '../store/documents.js'

type Library = Parameters<GraphQLExtension>[0]
type Fields = Record<string, GraphQLFieldConfig<unknown, { req: PayloadRequest }>>

type Types = ReturnType<typeof createTypes>

type Call = { collection: string; id: string; transition: string } & Pick<
  TransitionArgs,
  'comment' | 'expectedSequence' | 'idempotencyKey'
>

/** The document that a call names, for the logged-in user. Throws UnauthenticatedError. */
const targetOf = (args: Record<string, unknown>, { req }: { req: PayloadRequest }) => {
  if (!req.user) {
    throw new UnauthenticatedError()
  }
  const { id, collection } = args as Pick<Call, 'collection' | 'id'>
  return { id: documentId(req.payload, collection, id), collection, payload: req.payload, req }
}

const requireMark = ({ expectedSequence, idempotencyKey }: Partial<Call>): void => {
  if ((expectedSequence ?? null) === null && (idempotencyKey ?? null) === null) {
    throw new BadRequestError('sequence-or-key-required', {
      en: 'Send expectedSequence, idempotencyKey, or both.',
      ru: 'Отправьте expectedSequence, idempotencyKey или оба.',
    })
  }
}

/** Types made once for both roots: a schema holds each name once. */
export const createTypes = (graphql: Library) => {
  const { GraphQLBoolean, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLString } = graphql
  const some = <T extends ConstructorParameters<typeof GraphQLNonNull>[0]>(type: T) =>
    new GraphQLNonNull(type)
  const data = new graphql.GraphQLScalarType({
    name: 'WorkflowData',
    description: 'JSON, as the REST API gives it.',
    serialize: (value) => value,
  })
  const blocker = new graphql.GraphQLObjectType({
    name: 'WorkflowBlocker',
    fields: {
      code: { type: some(GraphQLString) },
      message: { type: some(data) },
      parameters: { type: some(data) },
    },
  })
  const refused = new graphql.GraphQLObjectType({
    name: 'WorkflowRefusal',
    fields: {
      blockers: { type: some(new GraphQLList(some(blocker))) },
      transition: { type: some(GraphQLString) },
    },
  })
  const names = some(new GraphQLList(some(GraphQLString)))
  const standing = new graphql.GraphQLObjectType({
    name: 'WorkflowStanding',
    fields: {
      allowed: { type: names },
      changes: { type: data },
      history: { type: some(data) },
      overridable: { type: names },
      overrides: { type: some(data) },
      refused: { type: some(new GraphQLList(some(refused))) },
      scheduled: { type: some(data) },
      sequence: { type: some(GraphQLInt) },
      state: { type: some(GraphQLString) },
      status: { type: some(data) },
      version: { type: some(GraphQLInt) },
      workflow: { type: some(GraphQLString) },
    },
  })
  const result = new graphql.GraphQLObjectType({
    name: 'WorkflowResult',
    fields: {
      eventId: { type: some(GraphQLString) },
      replayed: { type: some(GraphQLBoolean) },
      sequence: { type: some(GraphQLInt) },
      state: { type: some(GraphQLString) },
    },
  })
  const text = { type: some(GraphQLString) }
  const document = { id: text, collection: text }
  const marks = { expectedSequence: { type: GraphQLInt }, idempotencyKey: { type: GraphQLString } }
  return {
    GraphQLBoolean,
    GraphQLInt,
    GraphQLString,
    data,
    document,
    marks,
    names,
    result,
    some,
    standing,
    text,
  }
}

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

import type { GraphQLFieldConfig } from 'graphql'
import type { GraphQLExtension, PayloadRequest } from 'payload'

export type Fields = Record<string, GraphQLFieldConfig<unknown, { req: PayloadRequest }>>

export type Types = ReturnType<typeof createTypes>

/** Types made once for both roots: a schema holds each name once. */
export const createTypes = (graphql: Parameters<GraphQLExtension>[0]) => {
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

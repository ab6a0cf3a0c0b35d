import type { Config, GraphQLExtension, Payload } from 'payload'

import { graphQLLimits, graphQLRules } from './limits.js'
import { createMutations } from './mutations.js'
import { createPeopleMutations, createPeopleQueries } from './people.js'
import { createQueries } from './queries.js'
import { createTypes } from './types.js'

/** The app's own fields win nothing over these, and lose nothing to them. */
const joined =
  (own: GraphQLExtension | undefined, added: GraphQLExtension): GraphQLExtension =>
  (library, context) => ({ ...own?.(library, context), ...added(library, context) })

/**
 * GraphQL for staff: queries and mutations of the workflow, and limits on every request. An app
 * that sets `graphQL: { disable: true }` keeps it off.
 */
export const withGraphQL = (config: Config): Config => {
  const { graphQL = {} } = config
  // One schema is made of one config, and holds each type once.
  let types: ReturnType<typeof createTypes> | undefined
  const typesOf = (library: Parameters<GraphQLExtension>[0]) => (types ??= createTypes(library))
  return {
    ...config,
    graphQL: {
      ...graphQL,
      maxComplexity: Math.min(graphQL.maxComplexity ?? Infinity, graphQLLimits.complexity),
      mutations: joined(graphQL.mutations, (library) => ({
        ...createMutations(typesOf(library)),
        ...createPeopleMutations(typesOf(library)),
      })),
      queries: joined(graphQL.queries, (library) => ({
        ...createQueries(typesOf(library)),
        ...createPeopleQueries(typesOf(library)),
      })),
      validationRules: (args) => [
        ...graphQLRules(args),
        ...(graphQL.validationRules?.(args) ?? []),
      ],
    },
  }
}

/**
 * Leaves the workflow alone in GraphQL. Payload's own collections join the config after all
 * plugins, so this happens on the running app, before the first request makes the schema.
 */
export const hideCollections = (payload: Payload): void => {
  for (const collection of payload.config.collections) {
    collection.graphQL = false
  }
}

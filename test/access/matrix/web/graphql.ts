import type { Answer } from '../ask.js'
import type { Someone } from '../staff.js'
import type { World } from '../world.js'

const mostAliases = 8

const everything = `allowed changes history overridable overrides refused { transition blockers { code
message parameters } } scheduled sequence state status version workflow`

const inParts = <T>(all: T[], size: number): T[][] =>
  all.length === 0 ? [] : [all.slice(0, size), ...inParts(all.slice(size), size)]

/** All documents by the one query that names a document, many under aliases in each request. */
const aliased = async (world: World, someone: Someone): Promise<Answer[]> => {
  const { web } = world
  if (!web) {
    return []
  }
  const docs = [...world.planted.values()].map(([first]) => first)
  const queries = inParts(docs, mostAliases).map((part) =>
    part
      .map(
        ({ id, slug }, n) =>
          `a${n}: workflow(collection: ${JSON.stringify(slug)}, id: ${JSON.stringify(id)}) { ${everything} }`,
      )
      .join('\n'),
  )
  const schema = '__schema { types { name fields { name description } enumValues { name } } }'
  return Promise.all(
    [...queries, 'workflowTasks', schema].map((query) =>
      web.send(someone, '/api/graphql', {
        body: JSON.stringify({ query: `{ ${query} }` }),
        headers: { 'content-type': 'application/json' },
      }),
    ),
  )
}

export const graphQLLooks = { 'graphql with aliases': aliased }

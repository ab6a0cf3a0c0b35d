import type { ExecutionResult } from 'graphql'

import { configToSchema } from '@payloadcms/graphql'
import { execute, parse, specifiedRules, validate } from 'graphql'
import { createLocalReq } from 'payload'

import type { Someone } from '../../access/matrix/staff.js'
import type { World } from './world.js'

const schemas = new WeakMap<World, ReturnType<typeof configToSchema>>()

/** What Payload's GraphQL route does with a request of this person. */
export const askGraphQL = async (
  world: World,
  { user }: Someone,
  query: string,
): Promise<ExecutionResult> => {
  const { payload } = world.app
  const made = schemas.get(world) ?? configToSchema(payload.config)
  schemas.set(world, made)
  const document = parse(query)
  const req = await createLocalReq(user ? { user: user as never } : {}, payload)
  const args = { contextValue: { headers: {}, req }, document, schema: made.schema }
  const rules = [...specifiedRules, ...made.validationRules(args)]
  const errors = validate(made.schema, document, rules)
  return errors.length > 0 ? { errors } : await execute(args)
}

import type { ExecutionArgs, SelectionSetNode, ValidationContext, ValidationRule } from 'graphql'

import { GraphQLError, Kind } from 'graphql'

import { principalOf } from '../../plugin/policy.js'

/** What one request may ask for. Every mutation is an operation of its own, so few are needed. */
export const graphQLLimits = { aliases: 10, complexity: 400, depth: 7, fields: 300, operations: 10 }

type Cost = { aliases: number; depth: number; fields: number }

const refuse = (context: ValidationContext, code: string, message: string): void =>
  context.reportError(new GraphQLError(message, { extensions: { code } }))

const introspective = (name: string): boolean => name.startsWith('__')

/**
 * Counts what a selection asks for, fragments included. It stops counting as soon as a limit is
 * passed, so that fragments of fragments cannot make it work for long.
 */
const measure = (context: ValidationContext, start: SelectionSetNode): Cost => {
  const cost: Cost = { aliases: 0, depth: 0, fields: 0 }
  const visit = (set: SelectionSetNode, depth: number, within: readonly string[]): void => {
    for (const node of set.selections) {
      if (cost.fields > graphQLLimits.fields || cost.depth > graphQLLimits.depth) {
        return
      }
      if (node.kind === Kind.FIELD) {
        cost.fields += 1
        cost.aliases += node.alias ? 1 : 0
        cost.depth = Math.max(cost.depth, introspective(node.name.value) ? 0 : depth)
        if (node.selectionSet) {
          visit(node.selectionSet, depth + 1, within)
        }
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        visit(node.selectionSet, depth, within)
      } else {
        const name = node.name.value
        const fragment = context.getFragment(name)
        // A fragment within itself is refused by GraphQL's own rules; here it must only end.
        if (fragment && !within.includes(name)) {
          cost.fields += 1
          visit(fragment.selectionSet, depth, [...within, name])
        }
      }
    }
  }
  visit(start, 1, [])
  return cost
}

/** Nobody asks GraphQL without a login, not even for its schema. */
const staffOnly =
  (args: ExecutionArgs): ValidationRule =>
  (context) => ({
    Document: () => {
      const { req } = (args.contextValue ?? {}) as { req?: { user?: unknown } }
      if (principalOf(req ?? {}).id === null) {
        refuse(context, 'unauthenticated', 'Log in first: GraphQL is for staff.')
      }
    },
  })

const capped: ValidationRule = (context) => ({
  OperationDefinition: (operation) => {
    const cost = measure(context, operation.selectionSet)
    const roots = operation.selectionSet.selections.length
    const limits: [boolean, string, number][] = [
      [roots > graphQLLimits.operations, 'top-level fields', graphQLLimits.operations],
      [cost.aliases > graphQLLimits.aliases, 'aliases', graphQLLimits.aliases],
      [cost.depth > graphQLLimits.depth, 'levels', graphQLLimits.depth],
      [cost.fields > graphQLLimits.fields, 'fields', graphQLLimits.fields],
    ]
    for (const [isPast, what, most] of limits) {
      if (isPast) {
        refuse(context, 'too-complex', `At most ${most} ${what} in one request.`)
      }
    }
  },
})

/** Rules that every request to GraphQL has to pass before anything is read. */
export const graphQLRules = (args: ExecutionArgs): ValidationRule[] => [staffOnly(args), capped]

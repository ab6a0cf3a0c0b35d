import type { Access, CollectionConfig, FieldAccess, PayloadRequest, Where } from 'payload'

import { keyOf } from './idOf.js'

/** The reader, writer or visitor that a rule decides on. */
export type Principal = {
  countries: (number | string)[]
  id: null | number | string
  partners: (number | string)[]
  roles: string[]
}

type Decision = boolean | Where

/** Decides for one principal; a `Where` narrows the documents. */
export type Rule = (args: {
  principal: Principal
  req: PayloadRequest
}) => Decision | Promise<Decision>

/** Who may do what with one collection. Every operation is named; a missing one refuses to boot. */
export type CollectionPolicy = {
  create: Rule
  delete: Rule
  read: Rule
  readVersions?: Rule
  unlock?: Rule
  update: Rule
}

/** The whole access table: one entry per collection. */
export type Policy = Record<string, CollectionPolicy>

/** Nobody, whatever their role. */
export const nobody: Rule = () => false

/** Anyone, logged in or not. */
export const anyone: Rule = () => true

/** Any member of staff. */
export const staff: Rule = ({ principal }) => principal.id !== null

/** Any of the roles, on every document. */
export const roles =
  (...allowed: string[]): Rule =>
  ({ principal }) =>
    principal.roles.some((role) => allowed.includes(role))

/** The first rule that allows (or narrows) wins; narrowings are joined with "or". */
export const anyOf =
  (...rules: Rule[]): Rule =>
  async (args) => {
    const narrowed: Where[] = []
    for (const rule of rules) {
      const decision = await rule(args)
      if (decision === true) {
        return true
      }
      if (decision !== false) {
        narrowed.push(decision)
      }
    }
    if (narrowed.length === 0) {
      return false
    }
    return narrowed.length === 1 && narrowed[0] ? narrowed[0] : { or: narrowed }
  }

/** A role whose reach is limited to the countries of the user; without a limit, to all. */
export const inOwnCountries =
  (path: string, ...allowed: string[]): Rule =>
  ({ principal }) => {
    if (!principal.roles.some((role) => allowed.includes(role))) {
      return false
    }
    return principal.countries.length === 0 ? true : { [path]: { in: principal.countries } }
  }

/** What the rules know of the caller of a request. */
export const principalOf = (req: { user?: unknown }): Principal => {
  const user = req.user as
    | { countries?: unknown[]; id?: number | string; partners?: unknown[]; roles?: string[] }
    | null
    | undefined
  return {
    id: user?.id ?? null,
    countries: (user?.countries ?? []).map(keyOf),
    partners: (user?.partners ?? []).map(keyOf),
    // Whatever is stored that is no list gives no role.
    roles: Array.isArray(user?.roles) ? user.roles : [],
  }
}

const toAccess =
  (rule: Rule): Access =>
  ({ req }) =>
    rule({ principal: principalOf(req), req })

/** Payload's access functions for one entry of the table; versions follow `update` unless named. */
export const accessOf = (policy: CollectionPolicy): NonNullable<CollectionConfig['access']> => ({
  create: toAccess(policy.create),
  delete: toAccess(policy.delete),
  read: toAccess(policy.read),
  readVersions: toAccess(policy.readVersions ?? nobody),
  unlock: toAccess(policy.unlock ?? nobody),
  update: toAccess(policy.update),
})

/** Field access by role alone: decisions that depend on a document answer guesses through queries. */
export const fieldRoles =
  (...allowed: string[]): FieldAccess =>
  ({ req }) =>
    principalOf(req).roles.some((role) => allowed.includes(role))

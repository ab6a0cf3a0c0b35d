import type { Field, FieldAccess, SanitizedCollectionConfig } from 'payload'

import type { FieldAccessRow } from './types.js'

type Operation = 'create' | 'read' | 'update'

type Chain = { access: (FieldAccess | undefined)[][]; hidden: boolean; path: string }

const operations: Operation[] = ['create', 'read', 'update']

const isAllowed = async (rules: (FieldAccess | undefined)[], role: string): Promise<boolean> => {
  const user = { id: `role:${role}`, collection: 'users', roles: [role] }
  for (const rule of rules) {
    // Asked without a document, as a query asks: what depends on one is closed.
    const answer: unknown = rule ? await rule({ req: { context: {}, user } } as never) : true
    if (answer !== true) {
      return false
    }
  }
  return true
}

const named = async (rules: (FieldAccess | undefined)[], roles: string[]): Promise<string> => {
  if (rules.every((rule) => rule === undefined)) {
    return 'document'
  }
  const allowed: string[] = []
  for (const role of roles) {
    if (await isAllowed(rules, role)) {
      allowed.push(role)
    }
  }
  return allowed.length === roles.length ? 'document' : allowed.join(' ') || 'nobody'
}

const isSealed = (field: Field): boolean => Boolean(field.custom?.elchiSealed)

const childrenOf = (field: Field): Field[] => {
  if (field.type === 'tabs') {
    return field.tabs.flatMap((tab): Field[] =>
      'name' in tab && tab.name ? [{ ...tab, name: tab.name, type: 'group' }] : tab.fields,
    )
  }
  if (field.type === 'blocks') {
    return field.blocks.flatMap(({ fields }) => fields)
  }
  return 'fields' in field ? field.fields : []
}

const below = (chain: Chain, field: Field): Chain => {
  const access = ('access' in field ? field.access : undefined) as
    Partial<Record<Operation, FieldAccess>> | undefined
  const name = 'name' in field ? field.name : ''
  return {
    access: operations.map((operation, n) => [...(chain.access[n] ?? []), access?.[operation]]),
    hidden: chain.hidden || ('hidden' in field && field.hidden === true),
    path: [chain.path, name].filter(Boolean).join('.'),
  }
}

const rowsOf = async (
  fields: Field[],
  above: Chain,
  roles: string[],
): Promise<FieldAccessRow[]> => {
  const rows: FieldAccessRow[] = []
  for (const field of fields) {
    if (field.type === 'ui') {
      continue
    }
    const chain = below(above, field)
    const [create = [], read = [], update = []] = chain.access
    if ('name' in field && field.name) {
      const [creators, updaters] = [await named(create, roles), await named(update, roles)]
      rows.push({
        path: chain.path,
        readers: isSealed(field) ? 'sealed' : chain.hidden ? 'nobody' : await named(read, roles),
        writers:
          field.type === 'join'
            ? 'nobody'
            : creators === updaters
              ? creators
              : `new: ${creators}; later: ${updaters}`,
      })
    }
    rows.push(...(await rowsOf(childrenOf(field), chain, roles)))
  }
  return rows
}

/** Every field of a collection that a query can name, with the roles that the code lets in. */
export const fieldRowsOf = (
  collection: SanitizedCollectionConfig,
  roles: string[],
): Promise<FieldAccessRow[]> =>
  rowsOf(collection.fields, { access: [[], [], []], hidden: false, path: '' }, roles)

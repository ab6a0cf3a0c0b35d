import type { SanitizedConfig } from 'payload'

import type { AccessTable, FieldTable } from './types.js'

import { documentWriters } from './documentWriters.js'
import { endpointsOf, lineOf } from './endpointRows.js'
import { AccessTableError } from './errors.js'
import { fieldRowsOf } from './fieldRows.js'

const words = (line: string): string[] => line.split(/\s+/).filter(Boolean)

/** Whom the table lets read each field: `{ title: 'document', email: 'coordinator' }`. */
const declared = (table: FieldTable = {}): Map<string, string> =>
  new Map(
    Object.entries(table).flatMap(([readers, fields]) =>
      words(fields).map((field): [string, string] => [field, words(readers).join(' ')]),
    ),
  )

/** Roles that would write what they cannot read: overwriting blindly, and emptying arrays by saving. */
const without = (editors: string[], readers: string): string[] =>
  readers === 'document' ? [] : editors.filter((role) => !words(readers).includes(role))

const faultsOfFields = async (config: SanitizedConfig, table: AccessTable): Promise<string[]> => {
  const faults: string[] = []
  for (const collection of config.collections) {
    const { slug } = collection
    const editors = await documentWriters(collection, table.roles)
    const expected = declared(table.fields[slug])
    for (const { path, readers, writers } of await fieldRowsOf(collection, table.roles)) {
      const said = expected.get(path)
      expected.delete(path)
      if (said === undefined) {
        faults.push(`${slug}.${path}: not in the table; the code lets read: ${readers}`)
      } else if (said !== readers) {
        faults.push(`${slug}.${path}: the table says ${said}, the code ${readers}`)
      }
      const blind = writers === 'document' ? without(editors, readers) : []
      if (blind.length > 0) {
        faults.push(`${slug}.${path}: read by ${readers}, but also written by ${blind.join(' ')}`)
      }
    }
    faults.push(
      ...[...expected.keys()].map((path) => `${slug}.${path}: in the table, not in the app`),
    )
  }
  const slugs = new Set(config.collections.map(({ slug }) => slug))
  const gone = Object.keys(table.fields).filter((slug) => !slugs.has(slug))
  return [...faults, ...gone.map((slug) => `${slug}: in the table, not in the app`)]
}

const faultsOfEndpoints = (config: SanitizedConfig, table: AccessTable): string[] => {
  const used = new Set<string>()
  const missing = endpointsOf(config).filter((endpoint) => {
    const line = lineOf(table.endpoints, endpoint)
    used.add(line ?? '')
    return !line
  })
  return [
    ...missing.map((endpoint) => `${endpoint}: not in the table`),
    ...Object.keys(table.endpoints)
      .filter((line) => !used.has(line))
      .map((line) => `${line}: in the table, not in the app`),
  ]
}

/** What the table and the app say differently, one line each. */
export const accessFaults = async (
  config: SanitizedConfig,
  table: AccessTable,
): Promise<string[]> => [
  ...(await faultsOfFields(config, table)),
  ...faultsOfEndpoints(config, table),
]

/**
 * Refuses an app with a field or an endpoint that the table does not name, or names differently.
 *
 * @throws AccessTableError naming each
 */
export const requireAccessTable = async (
  config: SanitizedConfig,
  table: AccessTable,
): Promise<SanitizedConfig> => {
  const faults = await accessFaults(config, table)
  if (faults.length > 0) {
    throw new AccessTableError(faults)
  }
  return config
}

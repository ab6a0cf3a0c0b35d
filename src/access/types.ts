/**
 * Who reads a field, beyond whoever reads its document: `document` nobody less, `sealed` nobody by
 * reading (opened one by one, on record), `nobody`, or the names of roles joined by spaces.
 */
export type Readers = string

/** The fields of one collection by their readers: `{ document: 'id title', coordinator: 'email' }`. */
export type FieldTable = Record<Readers, string>

/** Every decision on access that is not one of a collection's operations. */
export type AccessTable = {
  /** Who gets beyond the door of a custom endpoint, by `METHOD /path`. */
  endpoints: Record<string, string>
  /** Readers of each field of each collection. */
  fields: Record<string, FieldTable>
  /** Names of all roles, for which the code is asked. */
  roles: string[]
  /** Who is served by a page or route of the site, by its path. */
  routes: Record<string, string>
}

/** One field as it can be named in a query. */
export type FieldAccessRow = {
  path: string
  readers: Readers
  /** Roles that may write it, `nobody`, or `document`. */
  writers: string
}

/** What an auditor looks for; empty strings ask for nothing. */
export type AuditFilters = {
  actor: string
  from: string
  kind: string
  subject: string
  until: string
}

/** The kinds of entries behind a name that people choose. */
const prefixes: Record<string, string[]> = {
  decisions: ['workflow.', 'findings.', 'release.'],
  identities: ['vault.identity'],
  keys: ['vault.keys', 'vault.erased'],
  reads: ['record', 'vault.opened', 'evidence.opened', 'vault.identity-shown'],
  retention: ['retention.', 'consent.'],
}

/** The filters as the query of the list; what cannot be expressed there is not asked. */
export const queryOf = (filters: AuditFilters): string => {
  const query = new URLSearchParams()
  Object.entries(filters).forEach(([name, value]) => value && query.set(name, value))
  let place = 0
  const and = (path: string, value: string) => {
    query.set(`where[and][${place}]${path}`, value)
    place += 1
  }
  const kinds = prefixes[filters.kind] ?? []
  kinds.forEach((prefix, index) =>
    query.set(`where[and][${place}][or][${index}][kind][like]`, prefix),
  )
  place += kinds.length > 0 ? 1 : 0
  if (filters.actor.trim()) {
    and('[actor][like]', filters.actor.trim())
  }
  if (filters.subject.trim()) {
    and('[subject][like]', filters.subject.trim())
  }
  if (filters.from) {
    and('[at][greater_than_equal]', `${filters.from}T00:00:00.000Z`)
  }
  if (filters.until) {
    and('[at][less_than_equal]', `${filters.until}T23:59:59.999Z`)
  }
  return query.toString()
}

/** The filters that an address carries. */
export const filtersIn = (search: { get: (name: string) => null | string }): AuditFilters => ({
  actor: search.get('actor') ?? '',
  from: search.get('from') ?? '',
  kind: search.get('kind') ?? '',
  subject: search.get('subject') ?? '',
  until: search.get('until') ?? '',
})

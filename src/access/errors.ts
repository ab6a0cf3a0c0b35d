/** The access table and the app do not say the same; the app does not start. */
export class AccessTableError extends Error {
  readonly code = 'access-table'
  constructor(readonly faults: string[]) {
    super(
      `The access table and the app differ:\n  ${faults.join('\n  ')}\n` +
        `Add or change these lines in the access table (code access-table).`,
    )
    this.name = 'AccessTableError'
  }
}

/** The same, less the entries of these names. */
export const withoutFields = (data: object, names: ReadonlySet<string>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !names.has(name)))

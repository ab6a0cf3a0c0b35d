/** The id of a relation, whether the caller's depth has filled the document in or not. */
export const idOf = (value: unknown): string =>
  String(typeof value === 'object' && value !== null && 'id' in value ? value.id : value)

/** The id of a relation, whether it came as an id or as a document. */
export const idOf = (value: unknown): string =>
  String(
    typeof value === 'object' && value !== null && 'id' in value ? (value.id as string) : value,
  )

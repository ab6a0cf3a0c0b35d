/** The id of a relation as the database keeps it, whether the document was filled in or not. */
export const keyOf = (value: unknown): number | string =>
  (typeof value === 'object' && value !== null && 'id' in value ? value.id : value) as
    number | string

/** The id of a relation as a text. */
export const idOf = (value: unknown): string => String(keyOf(value))

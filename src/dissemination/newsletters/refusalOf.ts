/** The code of a refusal that a person has to look at; null for a fault, which passes by itself. */
export const refusalOf = (error: unknown): null | string => {
  const { code, status } = error as { code?: unknown; status?: unknown }
  return typeof code === 'string' && typeof status === 'number' && status < 500 ? code : null
}

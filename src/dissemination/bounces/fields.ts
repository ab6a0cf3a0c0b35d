/** Header-like fields (RFC 5322 2.2): lower-case names, unfolded values. The first of a name wins. */
export type Fields = ReadonlyMap<string, string>

const fieldsOf = (block: string): Fields => {
  const fields = new Map<string, string>()
  for (const line of block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !fields.has(name)) {
      fields.set(name, line.slice(colon + 1).trim())
    }
  }
  return fields
}

/** The groups of fields of a report (RFC 3464 2.1), which empty lines part. */
export const parseFieldGroups = (text: string): Fields[] =>
  text
    .split(/\r?\n[ \t]*\r?\n/)
    .map(fieldsOf)
    .filter((fields) => fields.size > 0)

/** The value of a typed field, such as `rfc822;` or `smtp;`, without its type. */
export const typedValue = (value: string | undefined): string =>
  (value ?? '').replace(/^[\w-]+\s*;\s*/, '')

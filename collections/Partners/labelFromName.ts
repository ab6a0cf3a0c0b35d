import type { FieldHook } from 'payload'

/** A public partner is called by its name unless someone gave it another label. */
export const labelFromName: FieldHook = ({ data, value }) => {
  const { name, visibility } = (data ?? {}) as { name?: string; visibility?: string }
  return !value && visibility === 'public' ? name : (value as unknown)
}

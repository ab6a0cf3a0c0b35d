import type { FieldAccess } from 'payload'

import { fieldRoles, principalOf } from 'payload-elchi'

/** What a member of staff may be; nobody has them all, and no role sees everything. */
export const roleOptions = [
  { value: 'administrator', label: { en: 'Administrator', ru: 'Администратор' } },
  { value: 'coordinator', label: { en: 'Coordinator', ru: 'Координатор' } },
  { value: 'editor', label: { en: 'Editor', ru: 'Редактор' } },
  {
    value: 'custodian',
    label: { en: 'Custodian (protection officer)', ru: 'Хранитель (офицер по защите)' },
  },
  { value: 'auditor', label: { en: 'Auditor', ru: 'Аудитор' } },
]

export type Role = 'administrator' | 'auditor' | 'coordinator' | 'custodian' | 'editor'

/**
 * Access to one sensitive field by role alone. All three operations are named: a field that can be
 * written but not read loses its arrays on the next save, and one that can be read but not written
 * is refused on save.
 */
export const onlyFor = (...allowed: Role[]) => ({
  create: fieldRoles(...allowed),
  read: fieldRoles(...allowed),
  update: fieldRoles(...allowed),
})

/** Some roles read, fewer write. */
export const readableBy = (readers: Role[], writers: Role[]) => ({
  create: fieldRoles(...writers),
  read: fieldRoles(...readers),
  update: fieldRoles(...writers),
})

const unlimited: FieldAccess = ({ req }) => {
  const { countries, partners } = principalOf(req)
  return countries.length === 0 && partners.length === 0
}

/**
 * For custodians, and for coordinators of the whole programme: of a document that all staff read,
 * it tells whose it is, which those who are limited to other countries or partners must not learn.
 */
export const ofWholeProgramme = () => {
  const [coordinator, custodian] = [fieldRoles('coordinator'), fieldRoles('custodian')]
  const write: FieldAccess = async (args) => (await coordinator(args)) && unlimited(args)
  const read: FieldAccess = async (args) => (await custodian(args)) || write(args)
  return { create: write, read, update: write }
}

/** Read by whoever may read the document, written by some roles. */
export const writableBy = (...writers: Role[]) => ({
  create: fieldRoles(...writers),
  update: fieldRoles(...writers),
})

/** Written by the system through the Local API, by no person. */
export const givenBySystem = { create: () => false, update: () => false }

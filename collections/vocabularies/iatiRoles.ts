import type { Term } from './types.js'

/** IATI 2.03 codelist OrganisationRole, with its own codes. */
export const iatiRoles: Term[] = [
  { value: '1', label: { en: '1 Funding', ru: '1 Финансирующая' } },
  { value: '2', label: { en: '2 Accountable', ru: '2 Подотчётная' } },
  { value: '3', label: { en: '3 Extending', ru: '3 Управляющая средствами' } },
  { value: '4', label: { en: '4 Implementing', ru: '4 Исполняющая' } },
]

import type { Term } from './types.js'

/** Why the programme may keep and use a contact's address (GDPR article 6). */
export const legalBases: Term[] = [
  { value: 'consent', label: { en: 'Consent', ru: 'Согласие' } },
  {
    value: 'legitimate-interest',
    label: {
      en: 'Legitimate interest: public office',
      ru: 'Законный интерес: публичная должность',
    },
  },
  { value: 'contract', label: { en: 'Contract', ru: 'Договор' } },
]

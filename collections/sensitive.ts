import { slugs } from './slugs.js'

/** Collections of which it is noted who read which record. */
export const sensitive = [
  slugs.assistanceCases,
  slugs.evidence,
  slugs.fieldReports,
  slugs.monitors,
  'identities',
  'identity-requests',
]

import type { RetentionRule } from 'payload-elchi/types'

import { slugs } from './slugs.js'

/** How long records are kept in which state; a country's rules may say otherwise. */
export const retention: RetentionRule[] = [
  {
    collection: slugs.fieldReports,
    days: 90,
    states: ['received', 'rejected', 'verified'],
    transition: 'purge',
  },
  {
    collection: slugs.fieldReports,
    days: 365,
    states: ['anonymised', 'used'],
    transition: 'purge',
  },
  {
    collection: slugs.assistanceCases,
    days: 365,
    states: ['closed', 'referred'],
    transition: 'purge',
  },
]

/** Slugs of the programme's own collections. */
export const slugs = {
  assistanceCases: 'assistance-cases',
  contacts: 'contacts',
  countries: 'countries',
  documents: 'documents',
  events: 'events',
  evidence: 'evidence',
  fieldReports: 'field-reports',
  monitors: 'monitors',
  partners: 'partners',
  programmes: 'programmes',
  publications: 'publications',
  trainings: 'trainings',
  users: 'users',
} as const

export type ProgrammeSlug = (typeof slugs)[keyof typeof slugs]

import type { Payload, TypedUser } from 'payload'

/** The staff of the seed, one for each role, and a second where four eyes are needed. */
export const staffKeys = [
  'administrator',
  'auditor',
  'coordinator',
  'custodian',
  'editor',
  'secondCoordinator',
  'secondCustodian',
  'secondEditor',
] as const

export type StaffKey = (typeof staffKeys)[number]

/** Chosen by the caller for each run; they are never stored in the seed. */
export type Passwords = Record<StaffKey, string>

export type Staff = Record<StaffKey, { email: string; id: string; user: TypedUser }>

/** Ids by the names that the seed's data uses. */
export type Ids = Record<string, string>

/** What the seed made or found, by the names in its data. */
export type SeedResult = {
  contacts: string[]
  countries: Ids
  events: Ids
  identities: Ids
  lists: Ids
  monitors: Ids
  newsletters: Ids
  /** Drafts of the pages of the site, by web address. */
  pages: Ids
  partners: Ids
  programme: string
  /** Field reports by the reference of the sample, such as `FR-01`. */
  reports: Ids
  staff: Staff
  trainings: Ids
}

export type Seeding = { payload: Payload }

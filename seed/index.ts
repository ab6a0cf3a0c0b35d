import type { Payload } from 'payload'

import type { Passwords, SeedResult } from './types.js'

import { seedContacts } from './contacts.js'
import { seedCountries } from './countries.js'
import { seedEvents } from './events.js'
import { seedLists } from './lists.js'
import { seedMonitors } from './monitors.js'
import { seedNewsletters } from './newsletters.js'
import { seedPages } from './pages.js'
import { seedPartners } from './partners.js'
import { seedGrant } from './programme.js'
import { seedRegister } from './register.js'
import { seedReports } from './reports.js'
import { seedStaff } from './staff.js'
import { seedTrainings } from './trainings.js'

export { readSampleReports, type SampleReport } from './data/readSampleReports.js'
export { type Passwords, type SeedResult, type StaffKey, staffKeys } from './types.js'

/**
 * Fills an app with the real programme, invented people and twelve reports. Running it again makes
 * nothing twice and changes nothing that people changed.
 */
export const seedProgramme = async (args: {
  passwords: Passwords
  payload: Payload
}): Promise<SeedResult> => {
  const { passwords, payload } = args
  const countries = await seedCountries(payload)
  const staff = await seedStaff({ passwords, payload })
  const partners = await seedPartners(payload)
  // Before the reports: their text is scanned with the register as soon as it arrives.
  const identities = await seedRegister({ partners, payload, staff })
  const programme = await seedGrant({ countries, partners, payload })
  const monitors = await seedMonitors({ partners, payload })
  const contacts = await seedContacts(payload)
  const lists = await seedLists(payload)
  return {
    contacts: Object.values(contacts),
    countries,
    events: await seedEvents({ contacts, monitors, payload, programme, staff }),
    identities,
    lists,
    monitors,
    newsletters: await seedNewsletters({ lists, payload, staff }),
    pages: await seedPages({ countries, payload, programme, staff }),
    partners,
    programme,
    reports: await seedReports({ monitors, payload, staff }),
    staff,
    trainings: await seedTrainings({ monitors, partners, payload, programme, staff }),
  }
}

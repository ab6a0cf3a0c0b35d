import type { Programme } from './programme.js'

let made = 0
const next = (): number => (made += 1)

/** Valid data of one new document for each of the app's collections that JSON can make. */
export const dataOf = (app: Programme, slug: string): Record<string, unknown> => {
  const { seed } = app
  const number = next()
  const data: Record<string, Record<string, unknown>> = {
    'assistance-cases': {
      country: 'KZ',
      kinds: ['legal'],
      openedOn: '2025-01-02',
      priority: 'days',
      situation: 'Needs a lawyer.',
    },
    contacts: {
      name: 'Ada Marlow',
      email: `ada.${number}@desk.example`,
      language: 'en',
      legalBasis: 'consent',
      mechanism: 'ngo',
      organisation: 'Desk',
    },
    countries: {
      id: ['AM', 'AZ', 'GE', 'MN', 'AF', 'IR', 'PK', 'TR', 'BY', 'MD', 'AL', 'RS'][number % 12],
      name: 'Elsewhere',
      nameRu: 'Где-то',
      protection: {
        age: 'band',
        date: 'month',
        employer: 'sector',
        names: 'never',
        place: 'region',
      },
      reviewOn: '2027-01-01',
      risk: 'low',
    },
    events: {
      countries: ['KZ'],
      mechanism: 'ep',
      startsOn: '2025-05-05',
      title: `Hearing ${number}`,
    },
    'field-reports': {
      country: 'KZ',
      languages: ['en'],
      receivedOn: '2025-03-03',
      rights: ['assembly'],
      text: 'A gathering was dispersed.',
    },
    monitors: { country: 'KZ', risk: 'low' },
    partners: {
      name: `Network ${number}`,
      kinds: ['network'],
      publicLabel: `Network ${number}`,
      visibility: 'public',
    },
    programmes: {
      countries: ['KZ'],
      endsOn: '2026-01-01',
      rights: ['religion'],
      startsOn: '2025-01-01',
      title: `Grant ${number}`,
    },
    publications: {
      kind: 'briefing',
      language: 'en',
      title: `Briefing ${number}`,
      tlp: 'TLP:GREEN',
    },
    trainings: {
      country: 'KZ',
      programme: seed.programme,
      startsOn: '2025-06-06',
      title: `Training ${number}`,
      topics: ['monitoring'],
    },
    users: {
      name: 'New Member',
      email: `new.${number}@elchi.example`,
      password: 'a long enough password',
      roles: ['auditor'],
    },
  }
  return data[slug] ?? {}
}

/** A new document, made without asking for access. */
export const make = async (app: Programme, slug: string): Promise<string> => {
  const { id } = await app.payload.create({
    collection: slug,
    data: dataOf(app, slug) as never,
    depth: 0,
    overrideAccess: true,
  })
  return String(id)
}

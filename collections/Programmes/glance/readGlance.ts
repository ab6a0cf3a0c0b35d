import type { Country, Dated, Event, Monitor, Reporting } from './deadlines.js'
import type { Reader } from './reader.js'
import type { Glance, Grant, Tally } from './types.js'

import { slugs } from '../../slugs.js'
import { deadlinesOf } from './deadlines.js'

type Partner = { id: number | string; publicLabel?: null | string; name?: null | string }
type Programme = {
  budget?: null | number
  currency?: null | string
  endsOn: string
  partners?:
    { instrument?: null | string; partner: number | Partner | string; role: string }[] | null
  startsOn: string
} & Reporting

const grantOf = ({ budget, currency, partners, ...programme }: Programme): Grant => ({
  id: String(programme.id),
  budget: typeof budget === 'number' ? { amount: budget, currency: currency ?? 'EUR' } : null,
  endsOn: programme.endsOn.slice(0, 10),
  partners: (partners ?? []).flatMap(({ instrument, partner, role }) =>
    typeof partner === 'object'
      ? [
          {
            id: String(partner.id),
            instrument: instrument ?? null,
            name: partner.publicLabel ?? partner.name ?? '',
            role,
          },
        ]
      : [],
  ),
  startsOn: programme.startsOn.slice(0, 10),
  title: programme.title,
})

const tallyOf = <T>(
  collection: string,
  documents: T[],
  placeOf: (document: T) => null | string | undefined,
): Tally => {
  const counts: Record<string, number> = {}
  for (const document of documents) {
    const value = placeOf(document) ?? ''
    counts[value] = (counts[value] ?? 0) + 1
  }
  return { collection, counts, total: documents.length }
}

/**
 * The programme on one screen: grants with money and partners, how many monitors, trainings and
 * events stand where, and every day that something is due on.
 */
export const readGlance = async (read: Reader, now: Date): Promise<Glance> => {
  const programmes = await read<Programme>(slugs.programmes, 1)
  const monitors = await read<{ status?: string } & Monitor>(slugs.monitors)
  const trainings = await read<Dated>(slugs.trainings)
  const events = await read<Event>(slugs.events)
  const countries = await read<Country>(slugs.countries)
  return {
    deadlines: deadlinesOf({ countries, events, monitors, programmes, trainings }),
    grants: programmes.map(grantOf),
    tallies: [
      tallyOf(slugs.monitors, monitors, ({ status }) => status),
      tallyOf(slugs.trainings, trainings, ({ state }) => state),
      tallyOf(slugs.events, events, ({ state }) => state),
    ],
    today: now.toISOString().slice(0, 10),
  }
}

import type { Reader } from './reader.js'
import type { Glance, Grant, Tally } from './types.js'

import { slugs } from '../../slugs.js'
import { readDeadlines } from './deadlines.js'

type Partner = { id: number | string; publicLabel?: null | string; name?: null | string }
type Programme = {
  budget?: null | number
  currency?: null | string
  endsOn: string
  id: number | string
  partners?:
    { instrument?: null | string; partner: number | Partner | string; role: string }[] | null
  startsOn: string
  title: string
}

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

const tally = async (read: Reader, collection: string, by: string): Promise<Tally> => {
  const documents = await read<Record<string, null | string | undefined>>(collection)
  const counts: Record<string, number> = {}
  for (const document of documents) {
    const value = document[by] ?? ''
    counts[value] = (counts[value] ?? 0) + 1
  }
  return { collection, counts, total: documents.length }
}

/**
 * The programme on one screen: grants with money and partners, how many monitors, trainings and
 * events stand where, and every day that something is due on.
 */
export const readGlance = async (read: Reader, now: Date): Promise<Glance> => ({
  deadlines: await readDeadlines(read),
  grants: (await read<Programme>(slugs.programmes, { depth: 1 })).map(grantOf),
  tallies: [
    await tally(read, slugs.monitors, 'status'),
    await tally(read, slugs.trainings, 'state'),
    await tally(read, slugs.events, 'state'),
  ],
  today: now.toISOString().slice(0, 10),
})

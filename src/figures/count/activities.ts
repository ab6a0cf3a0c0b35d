import type { FigureTable } from '../core/types.js'
import type { Counting } from '../grant.js'

import { collectionOf } from '../../plugin/asSlug.js'
import { optionsOf } from '../../plugin/options.js'
import { ruleForPeople } from '../core/countries.js'
import { tableOf, told } from '../core/tableOf.js'
import { columnsOf } from '../vocabulary.js'
import { counting } from './states.js'

type Held = {
  endsOn?: null | string
  figures?: { attended?: null | number; women?: null | number } | null
  id: number | string
  mechanism?: null | string
  startsOn?: null | string
}

/** Trainings or events of the programme that ended in the quarter, in a state that counts. */
const held = async ({ grant, payload, span }: Counting, collection: string): Promise<Held[]> => {
  if (!collectionOf(payload, collection)) {
    return []
  }
  const { docs } = await payload.db.find<Held>({
    collection,
    limit: 0,
    pagination: false,
    where: { programme: { equals: grant.id } },
  })
  const ended = docs.filter(({ endsOn, startsOn }) => {
    const day = (endsOn ?? startsOn ?? '').slice(0, 10)
    return day >= span.from && day < span.before
  })
  return counting(payload, collection, ended)
}

/** Trainings and who came to them, from the figures that each keeps of itself, never from names. */
export const trainingTables = async (args: Counting): Promise<FigureTable[]> => {
  const { grant, payload } = args
  const { smallest, trainings: slug } = optionsOf(payload).figures
  const trainings = await held(args, slug)
  const attended = trainings.map(({ figures }) => figures?.attended ?? 0)
  const women = trainings.map(({ figures }, n) => Math.min(figures?.women ?? 0, attended[n] ?? 0))
  const sum = (counts: number[]) => counts.reduce((all, each) => all + each, 0)
  return [
    told(
      [
        {
          count: trainings.length,
          key: 'trainings',
          label: { en: 'Trainings', ru: 'Тренинги' },
        },
      ],
      {
        name: 'trainings',
        label: { en: 'Trainings held', ru: 'Проведённые тренинги' },
        rule: 'exact',
        smallest,
      },
    ),
    told(
      [
        { count: sum(women), key: 'women', label: { en: 'Women', ru: 'Женщины' } },
        {
          count: sum(attended) - sum(women),
          key: 'others',
          label: { en: 'Others', ru: 'Остальные' },
        },
      ],
      {
        name: 'participants',
        label: { en: 'Participants of trainings', ru: 'Участники тренингов' },
        rule: ruleForPeople(grant.countries, grant.isPartnerAnonymous),
        smallest,
      },
    ),
  ]
}

/** Hearings and sessions by the body that held them; nothing of who came. */
export const eventTables = async (args: Counting): Promise<FigureTable[]> => {
  const { payload } = args
  const { events: slug, smallest } = optionsOf(payload).figures
  const events = await held(args, slug)
  return [
    tableOf(
      events.map(({ mechanism }) => (mechanism ? [mechanism] : [])),
      columnsOf(payload, slug, 'mechanism'),
      {
        name: 'events-by-mechanism',
        label: { en: 'Events by international body', ru: 'Мероприятия по международным органам' },
        rule: 'exact',
        smallest,
      },
    ),
  ]
}

import type { Deadline } from './types.js'

import { slugs } from '../../slugs.js'

export type Dated = { id: number | string; startsOn: string; state?: string; title: string }
export type Event = { deadlineOn?: null | string } & Dated
export type Country = { id: string; name: string; reviewOn?: null | string }
export type Monitor = { codeName?: string; id: number | string; riskReviewOn?: null | string }
export type Reporting = {
  funderReports?: { dueOn: string; sentOn?: null | string }[] | null
  id: number | string
  title: string
}

const day = (value: string): string => value.slice(0, 10)

const ahead = ['planned', 'confirmed', 'prepared']

const isAhead = ({ state }: Dated): boolean => !state || ahead.includes(state)

const entry = (
  collection: string,
  { id, title }: { id: number | string; title: string },
  kind: Deadline['kind'],
  on: string,
): Deadline => ({ id: String(id), collection, kind, on: day(on), title })

/** Everything that has a day and is not done yet, the earliest first. */
export const deadlinesOf = (what: {
  countries: Country[]
  events: Event[]
  monitors: Monitor[]
  programmes: Reporting[]
  trainings: Dated[]
}): Deadline[] => {
  const { countries, events, monitors, programmes, trainings } = what
  const due = [
    ...programmes.flatMap((one) =>
      (one.funderReports ?? [])
        .filter(({ sentOn }) => !sentOn)
        .map(({ dueOn }) => entry(slugs.programmes, one, 'funder-report', dueOn)),
    ),
    ...trainings
      .filter(isAhead)
      .map((one) => entry(slugs.trainings, one, 'training', one.startsOn)),
    ...events
      .filter(isAhead)
      .flatMap((one) => [
        ...(one.deadlineOn
          ? [entry(slugs.events, one, 'event-deadline' as const, one.deadlineOn)]
          : []),
        entry(slugs.events, one, 'event', one.startsOn),
      ]),
    ...countries.flatMap(({ id, name, reviewOn }) =>
      reviewOn ? [entry(slugs.countries, { id, title: name }, 'country-review', reviewOn)] : [],
    ),
    ...monitors.flatMap(({ codeName, id, riskReviewOn }) =>
      riskReviewOn
        ? [
            entry(
              slugs.monitors,
              { id, title: codeName ?? String(id) },
              'risk-review',
              riskReviewOn,
            ),
          ]
        : [],
    ),
  ]
  return due.sort((one, other) => one.on.localeCompare(other.on))
}

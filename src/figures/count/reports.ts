import type { FigureTable } from '../core/types.js'
import type { Counting } from '../grant.js'

import { lackOf } from '../../consent/index.js'
import { sourcesOf } from '../../consent/sources.js'
import { idOf } from '../../plugin/idOf.js'
import { optionsOf } from '../../plugin/options.js'
import { columnHolding, countryColumns, ruleForPeople } from '../core/countries.js'
import { tableOf, told } from '../core/tableOf.js'
import { columnsOf } from '../vocabulary.js'
import { counting } from './states.js'

type Report = {
  acts?: null | string[]
  country?: unknown
  id: number | string
  rights?: null | string[]
}

const atOnce = 500

/** A figure tells of a report to funders: whoever agreed to be told of in confidence is counted. */
const use = { tlp: 'TLP:AMBER' }

/** Those whose people, and their monitors, agree now. */
const agreed = async ({ payload }: Counting, reports: Report[]): Promise<Report[]> => {
  const now = optionsOf(payload).clock()
  const kept = new Set<string>()
  for (let start = 0; start < reports.length; start += atOnce) {
    const ids = reports.slice(start, start + atOnce).map(({ id }) => String(id))
    for (const { id, consent } of await sourcesOf({ payload }, ids)) {
      if (lackOf(consent, use, now) === null) {
        kept.add(id)
      }
    }
  }
  return reports.filter(({ id }) => kept.has(String(id)))
}

const received = async (args: Counting): Promise<Report[]> => {
  const { grant, payload, span } = args
  const { reports } = optionsOf(payload)
  const { docs } = await payload.db.find<Report>({
    collection: reports,
    limit: 0,
    pagination: false,
    select: { acts: true, country: true, rights: true },
    where: {
      and: [
        { country: { in: grant.countries } },
        { receivedOn: { greater_than_equal: `${span.from}T00:00:00.000Z` } },
        { receivedOn: { less_than: `${span.before}T00:00:00.000Z` } },
      ],
    },
  })
  return agreed(args, await counting(payload, reports, docs))
}

/** Reports that arrived in the quarter, by country, right and act: three tables apart, never crossed. */
export const reportTables = async (args: Counting): Promise<FigureTable[]> => {
  const { grant, payload } = args
  const {
    figures: { smallest },
    reports: slug,
  } = optionsOf(payload)
  const reports = await received(args)
  const rule = ruleForPeople(grant.countries, grant.isPartnerAnonymous)
  const columns = countryColumns(grant.countries, grant.isPartnerAnonymous)
  const byCountry = columns.map((column) => ({
    ...column,
    count: reports.filter(({ country }) => columnHolding(columns, idOf(country)) === column.key)
      .length,
  }))
  const common = { rule, smallest }
  return [
    told(byCountry, {
      name: 'reports-by-country',
      label: { en: 'Reports from the field by country', ru: 'Сообщения с мест по странам' },
      ...common,
    }),
    tableOf(
      reports.map(({ rights }) => rights ?? []),
      columnsOf(payload, slug, 'rights'),
      {
        name: 'reports-by-right',
        label: { en: 'Reports from the field by right', ru: 'Сообщения с мест по правам' },
        ...common,
      },
    ),
    tableOf(
      reports.map(({ acts }) => acts ?? []),
      columnsOf(payload, slug, 'acts'),
      {
        name: 'reports-by-act',
        label: { en: 'Reports from the field by act', ru: 'Сообщения с мест по действиям' },
        ...common,
      },
    ),
  ]
}

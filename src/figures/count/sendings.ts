import type { Payload } from 'payload'

import type { FigureTable } from '../core/types.js'
import type { Counting } from '../grant.js'

import { collectionOf } from '../../plugin/asSlug.js'
import { idOf } from '../../plugin/idOf.js'
import { optionsOf } from '../../plugin/options.js'
import { tableOf, told } from '../core/tableOf.js'
import { columnsOf } from '../vocabulary.js'

type Sending = { id: string; lists?: null | unknown[]; release?: unknown }

const countriesByRelease = async (payload: Payload, ids: string[]) => {
  const { docs } = await payload.db.find<{ countries?: null | string[]; id: string }>({
    collection: 'releases',
    limit: 0,
    pagination: false,
    select: { countries: true },
    where: { id: { in: ids } },
  })
  return new Map(docs.map(({ id, countries }) => [id, countries ?? []]))
}

const begun = async ({ grant, payload, span }: Counting): Promise<Sending[]> => {
  const { docs } = await payload.db.find<Sending>({
    collection: 'disseminations',
    limit: 0,
    pagination: false,
    select: { lists: true, release: true },
    where: {
      and: [
        { startedAt: { greater_than_equal: `${span.from}T00:00:00.000Z` } },
        { startedAt: { less_than: `${span.before}T00:00:00.000Z` } },
      ],
    },
  })
  const releases = docs.flatMap(({ release }) => (release ? [idOf(release)] : []))
  const countries = await countriesByRelease(payload, [...new Set(releases)])
  return docs.filter(({ release }) =>
    (countries.get(release ? idOf(release) : '') ?? []).some((id) => grant.countries.includes(id)),
  )
}

/** The bodies that the lists of each sending are for. */
const mechanismsOf = async (payload: Payload, sendings: Sending[]): Promise<string[][]> => {
  const lists = sendings.map((sending) => (sending.lists ?? []).map(idOf))
  const { docs } = await payload.db.find<{ id: string; mechanism?: null | string }>({
    collection: 'mailing-lists',
    limit: 0,
    pagination: false,
    select: { mechanism: true },
    where: { id: { in: [...new Set(lists.flat())] } },
  })
  const known = new Map(docs.map(({ id, mechanism }) => [String(id), mechanism ?? '']))
  return lists.map((ids) => ids.map((id) => known.get(id) ?? ''))
}

/** Sendings that began in the quarter by the body that they went to, and the mails that arrived. */
export const sendingTables = async (args: Counting): Promise<FigureTable[]> => {
  const { payload } = args
  const {
    dissemination: { contacts },
    figures: { smallest },
  } = optionsOf(payload)
  if (!collectionOf(payload, 'disseminations')) {
    return []
  }
  const sendings = await begun(args)
  const { totalDocs } = await payload.db.count({
    collection: 'deliveries',
    where: {
      and: [
        { dissemination: { in: sendings.map(({ id }) => id) } },
        { state: { equals: 'accepted' } },
      ],
    },
  })
  return [
    tableOf(await mechanismsOf(payload, sendings), columnsOf(payload, contacts, 'mechanism'), {
      name: 'sendings-by-mechanism',
      label: { en: 'Sendings by international body', ru: 'Рассылки по международным органам' },
      rule: 'exact',
      smallest,
    }),
    told([{ count: totalDocs, key: 'mails', label: { en: 'Mails', ru: 'Письма' } }], {
      name: 'mails',
      label: { en: 'Mails that arrived', ru: 'Доставленные письма' },
      rule: 'small',
      smallest,
    }),
  ]
}

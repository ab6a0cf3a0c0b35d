import type { Payload, PayloadRequest } from 'payload'

import type { Span } from './core/quarters.js'

import { asSlug, collectionOf } from '../plugin/asSlug.js'
import { idOf } from '../plugin/idOf.js'
import { optionsOf } from '../plugin/options.js'
import { FiguresError } from './errors.js'

/** What figures are made for: a programme with its period, and whom it must not tell of. */
export type Grant = {
  countries: string[]
  /** ISO 8601 day. */
  endsOn: string
  id: number | string
  isPartnerAnonymous: boolean
  partners: string[]
  startsOn: string
  title: string
}

/** What counts are made over: a grant and the days of one quarter. */
export type Counting = { grant: Grant; payload: Payload; span: Span }

type Row = {
  countries?: null | unknown[]
  endsOn?: null | string
  id: number | string
  partners?: { partner?: unknown }[] | null
  startsOn?: null | string
  title?: null | string
}

const partnersOf = (payload: Payload): string | undefined => {
  const { programmes } = optionsOf(payload).figures
  const fields = collectionOf(payload, programmes)?.config.flattenedFields ?? []
  const list = fields.find(({ name }) => name === 'partners')
  const field =
    list?.type === 'array' ? list.flattenedFields.find(({ name }) => name === 'partner') : undefined
  return field && 'relationTo' in field && typeof field.relationTo === 'string'
    ? field.relationTo
    : undefined
}

const idsIn = (row: Row) => ({
  countries: [...new Set((row.countries ?? []).map(idOf))].sort(),
  partners: [
    ...new Set((row.partners ?? []).flatMap(({ partner }) => (partner ? [idOf(partner)] : []))),
  ],
})

/**
 * Whether an anonymous partner works in one of these countries, by what programmes say, this one or
 * another: all staff read that. Asking the monitors would let the form of a table tell more.
 */
const hasAnonymous = async (payload: Payload, countries: string[]): Promise<boolean> => {
  const collection = partnersOf(payload)
  if (!collection) {
    return false
  }
  const { docs: rows } = await payload.db.find<Row>({
    collection: optionsOf(payload).figures.programmes,
    limit: 0,
    pagination: false,
    select: { countries: true, partners: true },
  })
  const there = rows.map(idsIn).filter((row) => row.countries.some((id) => countries.includes(id)))
  const ids = [...new Set(there.flatMap(({ partners }) => partners))]
  const { docs } = await payload.db.find<{ id: string; visibility?: null | string }>({
    collection,
    limit: 0,
    pagination: false,
    where: { id: { in: ids } },
  })
  // Whoever is not said to be public is treated as one who must not be told of.
  return docs.some(({ visibility }) => visibility !== 'public')
}

/**
 * The programme, as far as the reader may read it.
 *
 * @throws FiguresError figures-programme
 */
export const readGrant = async (req: PayloadRequest, id: string): Promise<Grant> => {
  const { payload } = req
  const row = (await payload.findByID({
    id,
    collection: asSlug(optionsOf(payload).figures.programmes),
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })) as null | Row
  if (!row) {
    throw new FiguresError('figures-programme')
  }
  const { countries, partners } = idsIn(row)
  return {
    id: row.id,
    countries,
    endsOn: (row.endsOn ?? '').slice(0, 10),
    isPartnerAnonymous: await hasAnonymous(payload, countries),
    partners,
    startsOn: (row.startsOn ?? '').slice(0, 10),
    title: row.title ?? '',
  }
}

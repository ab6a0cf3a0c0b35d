import type { Payload, Where } from 'payload'

import type { Quarter } from './core/quarters.js'
import type { FigureTable } from './core/types.js'

import { insertOnce } from '../database/index.js'
import { keyOf } from '../plugin/idOf.js'
import { hashOf } from '../workflow/index.js'

/** The only place that writes figures: through the adapter, since every other write is refused. */
export const figuresSlug = 'funder-figures'

/** What is told of one programme and quarter. */
export type Figures = {
  countries: string[]
  /** SHA-256 in hex of what is told, in canonical JSON (RFC 8785). */
  hash: string
  id: string
  /** ISO 8601, UTC. */
  madeAt: string
  /** `user:ID` */
  madeBy: string
  /** Null when the programme's record is gone. */
  programme: null | number | string
  quarter: Quarter
  smallest: number
  tables: FigureTable[]
  title: string
}

/** The hash of what is told; the record of the programme may go. */
export const figuresHash = (figures: Omit<Figures, 'hash' | 'id' | 'programme'>): string => {
  const { countries, madeAt, madeBy, quarter, smallest, tables, title } = figures
  return hashOf({ countries, madeAt, madeBy, quarter, smallest, tables, title })
}

/** Figures by a condition, the latest quarter first. */
export const findFigures = async (payload: Payload, where: Where): Promise<Figures[]> => {
  const { docs } = await payload.db.find<Figures>({
    collection: figuresSlug,
    limit: 0,
    pagination: false,
    sort: '-quarter',
    where,
  })
  return docs.map((row) => ({
    ...row,
    countries: row.countries ?? [],
    programme: row.programme ? keyOf(row.programme) : null,
  }))
}

/** Stores new figures; false if somebody took the place in the quarter. */
export const insertFigures = (payload: Payload, figures: Figures): Promise<boolean> =>
  insertOnce({ collection: figuresSlug, data: figures, payload })

import type { Payload, PayloadRequest } from 'payload'

import type { FindingRow } from '../findings/types.js'
import type { FindingType } from '../text/index.js'

import { insertOnce } from '../../database/index.js'
import { optionsOf } from '../../plugin/options.js'
import { openEnvelope, sealEnvelope } from '../../vault/index.js'
import { termsSlug } from './slug.js'

const collection = termsSlug

/** Words with what was decided on them. */
export type Term = { kind: 'allow' | 'deny'; type: FindingType; words: string }

type StoredTerm = { id: string; sealed: string } & Omit<Term, 'words'>

type Context = { payload: Payload; req?: Partial<PayloadRequest> }

const placeOf = (id: string) => ({ id, collection, field: 'sealed' })

/** All terms of the programme, opened for the search and for nobody's eyes. */
export const readTerms = async ({ payload, req }: Context): Promise<Term[]> => {
  const { docs } = await payload.db.find<StoredTerm>({
    collection,
    limit: 0,
    pagination: false,
    req,
  })
  const { keys } = optionsOf(payload)
  return docs.map(({ id, kind, sealed, type }) => ({
    kind,
    type,
    words: openEnvelope({ keys, place: placeOf(id), sealed }),
  }))
}

/** One term, opened for whoever is cleared for it. */
export const readTerm = async ({ payload, req }: Context, id: string): Promise<null | Term> => {
  const found = await payload.db.findOne<StoredTerm>({
    collection,
    req,
    where: { id: { equals: id } },
  })
  if (!found) {
    return null
  }
  const { kind, sealed, type } = found
  const { keys } = optionsOf(payload)
  return { kind, type, words: openEnvelope({ keys, place: placeOf(id), sealed }) }
}

/** Remembers the decision on one finding; a second decision on it takes the place of the first. */
export const rememberTerm = async (
  context: Context,
  { kind, row, words }: { kind: Term['kind']; row: FindingRow; words: string },
): Promise<void> => {
  const { payload, req } = context
  const { id, decidedAt, decider, type } = row
  await forgetTerms(context, [id])
  const { keys } = optionsOf(payload)
  const sealed = sealEnvelope({ keys, place: placeOf(id), plain: words })
  await insertOnce({
    collection,
    data: { id, decidedAt, decider, kind, sealed, type },
    payload,
    req,
  })
}

const lookedUpAtOnce = 200

/** Forgets what was remembered of findings whose decision is taken back. */
export const forgetTerms = async ({ payload, req }: Context, ids: string[]): Promise<void> => {
  for (let at = 0; at < ids.length; at += lookedUpAtOnce) {
    const { docs } = await payload.db.find<StoredTerm>({
      collection,
      limit: 0,
      pagination: false,
      req,
      where: { id: { in: ids.slice(at, at + lookedUpAtOnce) } },
    })
    for (const { id } of docs) {
      await payload.db.deleteOne({ collection, req, where: { id: { equals: id } } })
    }
  }
}

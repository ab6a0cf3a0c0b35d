import type { Payload, Where } from 'payload'

import { keepsNoMinute } from '../plugin/keepsNoMinute.js'

const hour = 3_600_000
/** Each change of one document takes a part of what is left of the hour, so that many find room. */
const share = 8

/**
 * A moment drawn from the hour before the one that a moment lies in: it never lies ahead, and says
 * nothing about the minute.
 *
 * @param previous what the document tells so far; what is drawn is later, as long as there is room,
 * since Payload's form takes a document whose time went back for somebody else's
 */
export const coarseMoment = (moment: number, previous = 0): string => {
  const end = moment - (moment % hour)
  const start = end - hour
  const room = end - 1 - previous
  const drawn =
    previous >= start && room > 0
      ? previous + 1 + Math.floor((Math.random() * room) / share)
      : start + Math.floor(Math.random() * hour)
  return new Date(drawn).toISOString()
}

type Times = { createdAt?: null | string; updatedAt?: null | string }
type Args = { collection: string; data: Times; id?: number | string; req?: object; where?: Where }
type Write = (args: Args) => Promise<unknown>

/** Leaves null alone: it tells the adapter to leave the field as it is. */
const coarsened = (data: Times, isNew: boolean, previous?: number): Times => {
  const { createdAt, updatedAt } = data
  const moment = coarseMoment(updatedAt ? Date.parse(updatedAt) : Date.now(), previous)
  return {
    ...data,
    ...(updatedAt === null ? {} : { updatedAt: moment }),
    ...(isNew ? { createdAt: createdAt ? coarseMoment(Date.parse(createdAt)) : moment } : {}),
  }
}

const previousOf = async ({ db }: Payload, { id, collection, data, req, where }: Args) => {
  if (data.updatedAt === null) {
    return undefined
  }
  const found = await db.findOne<{ id: string } & Times>({
    collection,
    req,
    select: { updatedAt: true },
    where: id === undefined ? (where ?? {}) : { id: { equals: id } },
  })
  return found?.updatedAt ? Date.parse(found.updatedAt) : undefined
}

/**
 * Keeps the minute of a write out of the database, at its door: whatever leads there (a form, an
 * import, a purge, the Local API), what is stored tells the hour at most.
 */
export const dropMinutes = (payload: Payload): void => {
  const db = payload.db as unknown as Record<string, Write>
  const coarse = new Set<string>(
    payload.config.collections.filter(keepsNoMinute).map(({ slug }) => slug),
  )
  for (const name of ['create', 'updateMany', 'updateOne', 'upsert']) {
    const write = db[name]?.bind(db)
    if (write) {
      db[name] = async (args) => {
        if (!coarse.has(args.collection)) {
          return write(args)
        }
        const previous = name === 'updateOne' ? await previousOf(payload, args) : undefined
        return write({ ...args, data: coarsened(args.data, name === 'create', previous) })
      }
    }
  }
}

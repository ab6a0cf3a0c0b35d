import type { Payload, PayloadRequest } from 'payload'

export const identitiesSlug = 'identities'

export type IdentityKind = 'monitor' | 'partner' | 'person'

export type IdentityRow = {
  country: null | string
  erasedUnder: null | string
  id: string
  kind: IdentityKind
  /** Unique and rising: the highest tells whether the register changed. */
  revision: number
  sealed: null | string
  status: 'active' | 'erased'
  subject: null | string
}

type Context = { payload: Payload; req?: Partial<PayloadRequest> }

const collection = identitiesSlug

export const findRow = async ({ payload, req }: Context, id: string): Promise<IdentityRow | null> =>
  payload.db.findOne<IdentityRow>({ collection, req, where: { id: { equals: id } } })

export const activeRows = async ({ payload, req }: Context): Promise<IdentityRow[]> => {
  const { docs } = await payload.db.find<IdentityRow>({
    collection,
    limit: 0,
    pagination: false,
    req,
    sort: 'id',
    where: { status: { equals: 'active' } },
  })
  return docs
}

/** The highest revision; 0 for an empty register. */
export const newestRevision = async ({ payload, req }: Context): Promise<number> => {
  const { docs } = await payload.db.find<IdentityRow>({
    collection,
    limit: 1,
    pagination: false,
    req,
    sort: '-revision',
  })
  return docs[0]?.revision ?? 0
}

type Values = Omit<IdentityRow, 'revision'>

const attempts = 20

const writeOnce = async ({ payload, req }: Context, row: IdentityRow, exists: boolean) => {
  await (exists
    ? payload.db.updateOne({ id: row.id, collection, data: { ...row }, req })
    : payload.db.create({ collection, data: { ...row }, req }))
}

/**
 * Writes a row under a revision that is higher than every other when this returns, so that no
 * process can hold a register that misses it. Of two writers with one revision the second tries
 * again; one that was overtaken moves itself up.
 */
export const writeRow = async (context: Context, values: Values): Promise<IdentityRow> => {
  let row: IdentityRow = { ...values, revision: 0 }
  for (let attempt = 1; ; attempt += 1) {
    const exists = Boolean(await findRow(context, values.id))
    row = { ...values, revision: (await newestRevision(context)) + 1 }
    try {
      await writeOnce(context, row, exists)
    } catch (error) {
      const wasTaken = (await newestRevision(context)) >= row.revision
      if (!wasTaken || attempt === attempts) {
        throw error
      }
      continue
    }
    if ((await newestRevision(context)) === row.revision) {
      return row
    }
  }
}

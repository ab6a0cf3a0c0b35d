import type { CollectionSlug, Payload } from 'payload'

export type Row = { id: string } & Record<string, unknown>

const pageSize = 200

/** Calls `visit` with all rows of a collection in the order of their ids, as the database holds them. */
export const forEachRow = async (
  payload: Payload,
  collection: CollectionSlug,
  visit: (row: Row) => Promise<void> | void,
): Promise<void> => {
  let last: string | undefined
  for (;;) {
    const { docs } = await payload.db.find<Row>({
      collection,
      limit: pageSize,
      pagination: false,
      sort: 'id',
      where: last === undefined ? {} : { id: { greater_than: last } },
    })
    for (const row of docs) {
      await visit(row)
    }
    last = docs.at(-1)?.id
    if (docs.length < pageSize) {
      return
    }
  }
}

import type { Payload, PayloadRequest } from 'payload'

import type { Store } from './events.js'

import { asSlug, collectionOf } from '../../plugin/asSlug.js'

type Document = { id: number | string } & Record<string, unknown>

/** The id of a document in the type that its collection uses. */
export const documentId = (
  payload: Payload,
  collection: string,
  document: string,
): number | string => {
  const type = collectionOf(payload, collection)?.customIDType ?? payload.db.defaultIDType
  return type === 'number' ? Number(document) : document
}

/** Whether the document is in the database, whoever may read it. */
export const exists = async (
  { payload, req }: Store,
  collection: string,
  id: number | string,
): Promise<boolean> =>
  (await payload.db.findOne({
    collection: asSlug(collection),
    req,
    select: { id: true },
    where: { id: { equals: id } },
  })) !== null

/** The latest draft, with full access and hidden fields; null when there is none. */
export const readDocument = (args: {
  collection: string
  id: number | string
  payload: Payload
  req: PayloadRequest
}): Promise<Document | null> =>
  args.payload.findByID({
    id: args.id,
    collection: asSlug(args.collection),
    depth: 0,
    disableErrors: true,
    draft: true,
    // Guards judge the whole document; whether the caller may read it is asked apart (mayRead).
    overrideAccess: true,
    req: args.req,
    // The engine knows the state; reading it through the link would cost a query and an access check.
    select: { state: false, workflow: false } as never,
    showHiddenFields: true,
  }) as unknown as Promise<Document | null>

/** Whether the user of the request may read the latest draft of the document. */
export const mayRead = async (args: {
  collection: string
  id: number | string
  payload: Payload
  req: PayloadRequest
}): Promise<boolean> => {
  const { id, collection, payload, req } = args
  const read = collectionOf(payload, collection)?.config.access.read
  // Generated types know the default type of ids alone.
  const access = await read?.({ id: id as number, req })
  if (typeof access === 'boolean' || access === undefined) {
    return access === true
  }
  const found = await payload.findByID({
    id,
    collection: asSlug(collection),
    depth: 0,
    disableErrors: true,
    draft: true,
    overrideAccess: false,
    req,
  })
  return found !== null
}

const newestVersion = async ({ payload, req }: Store, collection: string, id: number | string) => {
  const { docs } = await payload.db.findVersions<Record<string, unknown>>({
    collection: asSlug(collection),
    limit: 1,
    pagination: false,
    req,
    sort: '-updatedAt',
    where: { parent: { equals: id } },
  })
  return docs[0]
}

/** Points a document, and its newest version, at its row of the projection. */
export const linkDocument = async (
  store: Store,
  collection: string,
  id: number | string,
  subject: string,
): Promise<void> => {
  const { payload, req } = store
  await payload.db.updateOne({
    id,
    collection: asSlug(collection),
    data: { workflow: subject },
    req,
  })
  if (!collectionOf(payload, collection)?.config.versions) {
    return
  }
  const newest = await newestVersion(store, collection, id)
  if (newest) {
    await payload.db.updateVersion({
      id: newest.id,
      collection: asSlug(collection),
      req,
      versionData: { ...newest, version: { ...newest.version, workflow: subject } },
    })
  }
}

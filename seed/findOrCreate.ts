import type {
  CollectionSlug,
  Payload,
  RequiredDataFromCollectionSlug,
  TypedUser,
  Where,
} from 'payload'

/** Makes a document once: a second run finds the first one, and leaves what people changed since. */
export const findOrCreate = async <Slug extends CollectionSlug>(args: {
  as?: TypedUser
  collection: Slug
  data: RequiredDataFromCollectionSlug<Slug>
  payload: Payload
  where: Where
}): Promise<string> => {
  const { as, collection, data, payload, where } = args
  const { docs } = await payload.find({
    collection,
    depth: 0,
    draft: true,
    limit: 1,
    overrideAccess: true,
    where,
  })
  if (docs[0]) {
    return String(docs[0].id)
  }
  const made = await payload.create({ collection, data, depth: 0, overrideAccess: true, user: as })
  return String(made.id)
}

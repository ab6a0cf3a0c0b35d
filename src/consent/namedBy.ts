import { asSlug } from '../plugin/asSlug.js'
import { optionsOf } from '../plugin/options.js'
import { type Caller, idOf, type Related, type Source, sourcesOf } from './sources.js'

const originalOf = async (
  { payload, req }: Caller,
  id: string,
): Promise<null | Record<string, unknown>> => {
  const doc: unknown = await payload.findByID({
    id,
    collection: asSlug(optionsOf(payload).publications),
    depth: 0,
    disableErrors: true,
    draft: true,
    // A guard judges the whole document, not what its caller sees of it.
    overrideAccess: true,
    ...(req?.transactionID ? { req: { transactionID: await req.transactionID } } : {}),
  })
  return doc as null | Record<string, unknown>
}

/** A translation says what its original says, so it is bound by the same people. */
const withOriginals = async (
  caller: Caller,
  doc: Record<string, unknown>,
): Promise<Record<string, unknown>[]> => {
  const docs = [doc]
  const seen = new Set<string>()
  let next = idOf(doc.translationOf as Related)
  while (next !== null && !seen.has(next)) {
    seen.add(next)
    const original = await originalOf(caller, next)
    docs.push(...(original ? [original] : []))
    next = idOf(original?.translationOf as Related)
  }
  return docs
}

/** The reports that a document, or the original that it translates, names in its field `sources`. */
export const sourceIdsNamedBy = async (
  caller: Caller,
  doc: Record<string, unknown>,
): Promise<string[]> => {
  const named = (await withOriginals(caller, doc)).flatMap(({ sources }) =>
    Array.isArray(sources) ? (sources as Related[]) : [],
  )
  return [...new Set(named.map(idOf).filter((id) => id !== null))]
}

/** These reports, with their consents as they are now. */
export const sourcesNamedBy = async (
  caller: Caller,
  doc: Record<string, unknown>,
): Promise<Source[]> => sourcesOf(caller, await sourceIdsNamedBy(caller, doc))

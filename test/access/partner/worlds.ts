import type { World } from '../matrix/world.js'
import type { Link } from './links.js'

type Doc = Record<string, unknown>

/** Which of the two partners (or their monitors) the first and the second document belong to. */
export type Attribution = [first: 0 | 1, second: 0 | 1]

/** Two worlds that differ in nothing but whose a document is; the first partner is the anonymous. */
export const attributions: [Attribution, Attribution] = [
  [0, 1],
  [1, 1],
]

const placed = (doc: Doc, [head = '', ...rest]: string[], id: string): Doc => {
  const child = doc[head]
  const inside = (each: unknown) => placed((each ?? {}) as Doc, rest, id)
  if (rest.length > 0) {
    return { ...doc, [head]: Array.isArray(child) ? child.map(inside) : inside(child) }
  }
  return { ...doc, [head]: Array.isArray(child) ? [id] : id }
}

/** Points links of the planted documents elsewhere, past every hook: no time or id changes. */
export const attribute = async (
  { app: { payload }, planted }: World,
  links: Link[],
  attribution: Attribution,
): Promise<void> => {
  for (const { collection, path, to } of links) {
    for (const [n, { id }] of (planted.get(collection) ?? []).entries()) {
      const where = { id: { equals: id } }
      const doc = await payload.db.findOne<Doc & { id: string }>({ collection, where })
      const target = planted.get(to)?.[attribution[n] ?? 0]?.id ?? ''
      // Null leaves the time of the last change as it is.
      const data = { ...placed(doc ?? {}, path.split('.'), target), updatedAt: null }
      await payload.db.updateOne({ collection: collection as 'users', data: data as never, where })
    }
  }
}

/** Makes the first planted partner the anonymous one, and the second a public one. */
export const hidePartner = async ({ app: { payload }, planted }: World): Promise<void> => {
  const [hidden, open] = planted.get('partners') ?? []
  const details = { about: null, baseCountry: null, city: null, name: null, website: null }
  for (const [doc, data] of [
    [hidden, { ...details, publicLabel: 'Anonymous partner', visibility: 'anonymous' }],
    [open, { publicLabel: 'Public partner', visibility: 'public' }],
  ] as const) {
    await payload.db.updateOne({
      collection: 'partners',
      data,
      where: { id: { equals: doc?.id } },
    })
  }
}

/** Takes out the planted rows of the audit log: no entry can follow them, so readings would fail. */
export const clearLog = async ({ app: { payload }, planted }: World): Promise<void> => {
  const ids = (planted.get('audit-log') ?? []).map(({ id }) => id)
  await payload.db.deleteMany({ collection: 'audit-log', where: { id: { in: ids } } })
}

import type { Someone } from './staff.js'
import type { Planted, PlantedField } from './types.js'
import type { Way, World } from './world.js'

import { ask, queryOf } from './ask.js'
import { totalsIn } from './web/desk.js'

/** Asks whether a field holds a value; the two answers may not differ. */
type Question = (args: {
  doc: Planted
  field: PlantedField
  someone: Someone
  value: unknown
  world: World
}) => Promise<string>

type Where = Record<string, unknown>

const one = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : value)

const is = ({ canary, path }: PlantedField, value: unknown, prefix = ''): Where => {
  const text = one(value)
  const guess = typeof text === 'object' && text !== null ? canary.shown : text
  return { [`${prefix}${path}`]: { equals: guess } }
}

const about = (id: string, ...where: Where[]): Where => ({
  and: [{ id: { equals: id } }, ...where],
})

const answered = async (
  { app }: World,
  someone: Someone,
  method: string,
  path: string,
  body?: unknown,
): Promise<string> => {
  const { status, text } = await ask(app, someone, method, path, body)
  const { docs, errors, message, totalDocs } = JSON.parse(text) as Record<string, unknown>
  return JSON.stringify([
    status,
    totalDocs,
    (docs as unknown[] | undefined)?.length,
    message,
    errors,
  ])
}

const find =
  (
    rest = '',
    where: (args: Parameters<Question>[0]) => Where = ({ field, value }) => is(field, value),
  ): Question =>
  (args) =>
    answered(
      args.world,
      args.someone,
      'GET',
      `/${args.doc.slug}${rest}${rest.includes('?') ? '&' : '?'}depth=0&${queryOf(about(args.doc.id, where(args)))}`,
    )

const like: Question = (args) =>
  find('', ({ field, value }) => ({ [field.path]: { like: String(one(value)).slice(0, 12) } }))(
    args,
  )

const among: Question = (args) =>
  find('', ({ field, value }) => ({ [field.path]: { in: [one(value)] } }))(args)

/** The wrong value is put after the right one, so that an answer by order tells them apart. */
const more: Question = (args) =>
  find('', ({ field, value }) => ({ [field.path]: { greater_than: one(value) } }))(args)

const versions: Question = ({ doc, field, someone, value, world }) =>
  answered(
    world,
    someone,
    'GET',
    `/${doc.slug}/versions?${queryOf({ and: [{ parent: { equals: doc.id } }, is(field, value, 'version.')] })}`,
  )

const bulk =
  (method: string): Question =>
  ({ doc, field, someone, value, world }) =>
    answered(
      world,
      someone,
      method,
      `/${doc.slug}?depth=0&${queryOf(about(doc.id, is(field, value)))}`,
      method === 'PATCH' ? {} : undefined,
    )

const askAlong = (
  { doc, field, someone, value, world }: Parameters<Question>[0],
  ways: { prefix: string; way: Way }[],
): Promise<string> =>
  Promise.all(
    ways.map(({ prefix, way }) => {
      const id = world.planted.get(way.from)?.[doc.fields.includes(field) ? 0 : 1].id ?? ''
      return answered(
        world,
        someone,
        'GET',
        `/${way.from}?depth=0&${queryOf(about(id, is(field, value, prefix)))}`,
      )
    }),
  ).then((answers) => answers.join())

const mostWays = 2

const waysTo = ({ waysTo: all }: World, slug: string): Way[] =>
  (all.get(slug) ?? []).slice(0, mostWays)

const oneHop: Question = (args) =>
  askAlong(
    args,
    waysTo(args.world, args.doc.slug).map((way) => ({ prefix: `${way.path}.`, way })),
  )

const twoHops: Question = (args) =>
  askAlong(
    args,
    waysTo(args.world, args.doc.slug).flatMap((near) =>
      waysTo(args.world, near.from)
        .slice(0, 1)
        .map((way) => ({ prefix: `${way.path}.${near.path}.`, way })),
    ),
  )

const join: Question = async ({ doc, field, someone, value, world }) => {
  const owners = world.app.payload.config.collections.flatMap(({ slug, joins }) =>
    (joins[doc.slug as 'users'] ?? []).map(({ joinPath }) => ({ joinPath, slug })),
  )
  const answers = await Promise.all(
    owners.slice(0, mostWays).map(async ({ joinPath, slug }) => {
      const id = world.planted.get(slug)?.[0].id
      const query = queryOf(is(field, value), `joins[${joinPath}][where]`)
      const { status, text } = await ask(
        world.app,
        someone,
        'GET',
        `/${slug}/${id}?depth=0&${query}`,
      )
      const body = JSON.parse(text) as Record<string, unknown>
      return JSON.stringify([status, body[joinPath]])
    }),
  )
  return answers.join()
}

const distinct: Question = async ({ doc, field, someone, value, world }) => {
  try {
    const { values } = await world.app.payload.findDistinct({
      collection: doc.slug as 'users',
      field: field.path as 'id',
      overrideAccess: false,
      user: someone.user,
      where: about(doc.id, is(field, value)) as never,
    })
    return JSON.stringify(values)
  } catch {
    return 'refused'
  }
}

/** The desk's lists take any filter from the browser. */
const deskWhere: Question = async ({ doc, field, someone, value, world: { web } }) =>
  web
    ? totalsIn(
        await web.serverFunction(someone, 'table-state', {
          collectionSlug: doc.slug,
          columns: [{ accessor: 'id', active: true }],
          query: { limit: 5, where: about(doc.id, is(field, value)) },
        }),
      )
    : 'not asked'

/** Surfaces that answer a guess: the right one and a wrong one have to get the same answer. */
export const questions: Record<string, Question> = {
  where: find(),
  'where like': like,
  'where in': among,
  'where greater': more,
  count: find('/count'),
  search: find('', ({ field, value }) => ({ or: [is(field, value)] })),
  'draft where': find('?draft=true'),
  'trash where': find('?trash=true'),
  'versions where': versions,
  'bulk update where': bulk('PATCH'),
  'bulk delete where': bulk('DELETE'),
  'one-hop where': oneHop,
  'two-hop where': twoHops,
  'join where': join,
  distinct,
  'server function table-state where': deskWhere,
}

/** A refusal at the door of the collection, before the query is looked at. */
export const isShut = (answer: string): boolean =>
  answer.startsWith('[403') || answer === 'not asked'

/** Asked of every field; the others of fields with readers of their own. */
export const basic = new Set(['count', 'one-hop where', 'where'])

/** Whether sorting by a field tells the order of two documents, directly or over a relation. */
export const sortTells = async (
  world: World,
  someone: Someone,
  [first, second]: [Planted, Planted],
  path: string,
): Promise<boolean> => {
  const ids = queryOf({ id: { in: [first.id, second.id] } })
  const order = async (sort: string): Promise<string> => {
    const { text } = await ask(
      world.app,
      someone,
      'GET',
      `/${first.slug}?depth=0&sort=${sort}&${ids}`,
    )
    const { docs = [] } = JSON.parse(text) as { docs?: { id: string }[] }
    return docs.map(({ id }) => id).join()
  }
  const [up, down] = [await order(path), await order(`-${path}`)]
  return up !== down
}

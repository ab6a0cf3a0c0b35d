import type { Answer } from './ask.js'
import type { Someone } from './staff.js'
import type { Planted, PlantedField } from './types.js'
import type { Way, World } from './world.js'

import { ask, queryOf } from './ask.js'
import { totalsIn } from './web/desk.js'

/** One field, and what it is guessed to hold. */
export type Guess = { field: PlantedField; value: unknown }

/** Asks whether any of the guesses is right; right and wrong ones may not be told apart. */
type Question = (args: {
  doc: Planted
  guesses: Guess[]
  someone: Someone
  world: World
}) => Promise<string[]>

type Where = Record<string, unknown>

const one = (value: unknown): unknown => (Array.isArray(value) ? (value as unknown[])[0] : value)

type Condition = (guess: Guess, prefix?: string) => Where

const is: Condition = ({ field: { canary, path }, value }, prefix = '') => {
  const text = one(value)
  const guess = typeof text === 'object' && text !== null ? canary.shown : text
  return { [`${prefix}${path}`]: { equals: guess } }
}

const about = (id: string, guesses: Guess[], condition: Condition = is, prefix = ''): Where => {
  const conditions = guesses.map((guess) => condition(guess, prefix))
  const [only] = conditions
  return {
    and: [{ id: { equals: id } }, conditions.length === 1 && only ? only : { or: conditions }],
  }
}

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
  (rest = '', condition: Condition = is): Question =>
  async ({ doc, guesses, someone, world }) => [
    await answered(
      world,
      someone,
      'GET',
      `/${doc.slug}${rest}${rest.includes('?') ? '&' : '?'}depth=0&${queryOf(about(doc.id, guesses, condition))}`,
    ),
  ]

const like: Condition = ({ field, value }) => ({
  [field.path]: { like: String(one(value)).slice(0, 12) },
})

const among: Condition = ({ field, value }) => ({ [field.path]: { in: [one(value)] } })

/** The wrong value is put after the right one, so that an answer by order tells them apart. */
const more: Condition = ({ field, value }) => ({ [field.path]: { greater_than_equal: one(value) } })

const oneOf: Condition = (guess) => ({ or: [is(guess)] })

const versions: Question = async ({ doc, guesses, someone, world }) => {
  const [, found] = about(doc.id, guesses, is, 'version.').and as Where[]
  const where = { and: [{ parent: { equals: doc.id } }, found] }
  return [await answered(world, someone, 'GET', `/${doc.slug}/versions?${queryOf(where)}`)]
}

const bulk =
  (method: string): Question =>
  async ({ doc, guesses, someone, world }) => [
    await answered(
      world,
      someone,
      method,
      `/${doc.slug}?depth=0&${queryOf(about(doc.id, guesses))}`,
      method === 'PATCH' ? {} : undefined,
    ),
  ]

const askAlong = (
  { doc, guesses, someone, world }: Parameters<Question>[0],
  ways: { prefix: string; way: Way }[],
): Promise<string[]> =>
  Promise.all(
    ways.map(({ prefix, way }) => {
      const isOfDoc = guesses.every(({ field }) => doc.fields.includes(field))
      const id = world.planted.get(way.from)?.[isOfDoc ? 0 : 1].id ?? ''
      const where = queryOf(about(id, guesses, is, prefix))
      return answered(world, someone, 'GET', `/${way.from}?depth=0&${where}`)
    }),
  )

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

const join: Question = ({ doc, guesses: [guess], someone, world }) => {
  const owners = world.app.payload.config.collections.flatMap(({ slug, joins }) =>
    (joins[doc.slug as 'users'] ?? []).map(({ joinPath }) => ({ joinPath, slug })),
  )
  return Promise.all(
    owners.slice(0, guess ? mostWays : 0).map(async ({ joinPath, slug }) => {
      const id = world.planted.get(slug)?.[0].id
      const query = queryOf(is(guess as Guess), `joins[${joinPath}][where]`)
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
}

const distinct: Question = async ({ doc, guesses, someone, world }) => {
  const [guess] = guesses
  try {
    const { values } = await world.app.payload.findDistinct({
      collection: doc.slug as 'users',
      field: guess?.field.path as 'id',
      overrideAccess: false,
      user: someone.user,
      where: about(doc.id, guesses) as never,
    })
    return [JSON.stringify(values)]
  } catch {
    return ['refused']
  }
}

/** The desk's lists take any filter from the browser. */
const deskWhere: Question = async ({ doc, guesses, someone, world: { web } }) =>
  web
    ? [
        totalsIn(
          await web.serverFunction(someone, 'table-state', {
            collectionSlug: doc.slug,
            columns: [{ accessor: 'id', active: true }],
            query: { limit: 5, where: about(doc.id, guesses) },
          }),
        ),
      ]
    : ['not asked']

/** Surfaces that answer a guess: the right one and a wrong one have to get the same answer. */
export const questions: Record<string, Question> = {
  where: find(),
  'where like': find('', like),
  'where in': find('', among),
  'where greater': find('', more),
  count: find('/count'),
  search: find('', oneOf),
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

/** Surfaces whose answer to many guesses at once names each field that it refuses. */
const takesMany = new Set(
  Object.keys(questions).filter(
    (name) => !['distinct', 'join where', 'server function table-state where'].includes(name),
  ),
)

/** How many guesses one question may hold: databases join a table for some of them. */
const mostGuesses = 25

/** A refusal at the door of the collection, before the query is looked at. */
export const isShut = (answers: string[]): boolean =>
  answers.every((answer) => answer.startsWith('[403') || answer === 'not asked')

const namedIn = (answer: string): string[] => {
  const [status, , , , errors] = JSON.parse(answer) as [number, ...unknown[]]
  const named = status === 400 ? (errors as { data?: { path?: string }[] }[] | undefined) : []
  return (named ?? []).flatMap(({ data }) =>
    Array.isArray(data) ? data.flatMap(({ path }) => path ?? []) : [],
  )
}

/**
 * Whether each answer to many guesses shut the door or named this field, or the relation that leads
 * to it, among what cannot be asked for: such an answer has no result at all.
 */
const refuses = (answers: string[], { path }: PlantedField, relations: string[]): boolean => {
  const names = new Set([path, `version.${path}`, ...relations])
  return answers.every(
    (answer) => isShut([answer]) || namedIn(answer).some((named) => names.has(named)),
  )
}

const isAnswered = (answers: string[]): boolean =>
  answers.every((answer) => isShut([answer]) || answer.startsWith('[200'))

type Asked = { doc: Planted; someone: Someone; surface: string; world: World }

/**
 * Asks for many fields at once, and gives those that have to be asked for one by one: what is left
 * neither was refused by name, nor got the same answer for all right guesses as for all wrong ones.
 */
const leftOf = async (asked: Asked, fields: PlantedField[]): Promise<PlantedField[]> => {
  const { doc, surface, world } = asked
  const question = questions[surface]
  if (!question || fields.length === 0) {
    return fields
  }
  const guess = (which: 'value' | 'wrong') =>
    question({
      ...asked,
      guesses: fields.map((field) => ({ field, value: field.canary[which] })),
    })
  const own = new Set(fields.map(({ path }) => path))
  const relations = surface.includes('hop')
    ? waysTo(world, doc.slug)
        .flatMap((near) => [near, ...waysTo(world, near.from)])
        .map(({ path }) => path)
        .filter((path) => !own.has(path))
    : []
  const right = await guess('value')
  const rest = fields.filter((field) => !refuses(right, field, relations))
  if (rest.length > 0 && rest.length < fields.length) {
    return leftOf(asked, rest)
  }
  return isAnswered(right) && right.join() === (await guess('wrong')).join() ? [] : rest
}

/** Of the fields that a surface was asked for, those that it has to be asked for one by one. */
export const askMany = async (
  asked: Asked,
  fields: PlantedField[],
): Promise<{ count: number; left: PlantedField[] }> => {
  if (!takesMany.has(asked.surface)) {
    // These take one guess each; for fields that follow their document the others are enough.
    const left = fields.filter(({ readers }) => readers !== 'document')
    return { count: left.length, left }
  }
  const left: PlantedField[] = []
  for (let n = 0; n < fields.length; n += mostGuesses) {
    left.push(...(await leftOf(asked, fields.slice(n, n + mostGuesses))))
  }
  return { count: fields.length, left }
}

const sorted = (
  { app }: World,
  someone: Someone,
  [first, second]: [Planted, Planted],
  sort: string,
): Promise<Answer> => {
  const ids = queryOf({ id: { in: [first.id, second.id] } })
  return ask(app, someone, 'GET', `/${first.slug}?depth=0&sort=${sort}&${ids}`)
}

type Sort = { pair: [Planted, Planted]; someone: Someone; world: World }

/** Fields that many sorts at once do not refuse by name. */
export const sortable = async (
  { pair, someone, world }: Sort,
  fields: PlantedField[],
): Promise<PlantedField[]> => {
  const all = fields.map(({ path }) => path).join()
  const { status, text } = await sorted(world, someone, pair, all)
  const { errors } = JSON.parse(text) as { errors?: unknown }
  const answer = JSON.stringify([status, 0, 0, '', errors])
  return fields.filter((field) => !refuses([answer], field, []))
}

/** Whether sorting by a field tells the order of two documents. */
export const sortTells = async ({ pair, someone, world }: Sort, path: string): Promise<boolean> => {
  const order = async (sort: string): Promise<string> => {
    const { text } = await sorted(world, someone, pair, sort)
    const { docs = [] } = JSON.parse(text) as { docs?: { id: string }[] }
    return docs.map(({ id }) => id).join()
  }
  const up = await order(path)
  return up !== '' && up !== (await order(`-${path}`))
}

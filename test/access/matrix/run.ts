import type { TestApp } from '../../helpers/boot.js'
import type { Look } from './shown.js'
import type { Reader, Someone } from './staff.js'
import type { Leak, Planted, PlantedField, Report } from './types.js'
import type { World } from './world.js'

import { canariesIn } from './ask.js'
import { askMany, isShut, questions, sortable, sortTells } from './questions.js'
import { commonLooks, looks, webSurfaces } from './shown.js'
import { everyone, mayReadDocument, mayReadField } from './staff.js'
import { plantWorld } from './world.js'

type Tally = { cases: number; found: Leak[]; seen: Record<string, number>; unasked: string[] }

export type Scope = {
  /** Only these collections. @default all */
  collections?: string[]
  /** Told after each reader. */
  progress?: (reader: string, cases: number, leaks: number) => void
  /** Only these readers. @default all */
  readers?: Reader[]
  /** When to stop, as milliseconds since 1970; what was not asked by then is named. */
  until?: number
  /** The built app, for its pages and server functions. */
  web?: World['web']
}

const leak = (someone: Someone, doc: Planted, path: string, surface: string): Leak => ({
  field: `${doc.slug}.${path}`,
  role: someone.reader,
  surface,
})

/** One document, with its fields that a reader may see and those that he may not. */
type Watch = { doc: Planted; forbidden: PlantedField[]; open: PlantedField[] }

const watchFor = async (world: World, someone: Someone): Promise<Watch[]> => {
  const watches: Watch[] = []
  for (const doc of [...world.planted.values()].flat()) {
    const isOpen = await mayReadDocument(world.app.payload, someone, doc.slug, doc.id)
    const isSeen = ({ readers }: PlantedField) => isOpen && mayReadField(someone, readers)
    watches.push({
      doc,
      forbidden: doc.fields.filter((field) => !isSeen(field)),
      open: doc.fields.filter(isSeen),
    })
  }
  return watches
}

/** The text of a field of a document, as a leak would show it. */
type Text = { doc: Planted; path: string; sealed: boolean; text: string }

const textsOf = (watches: Watch[], which: 'forbidden' | 'open'): Text[] =>
  watches.flatMap(({ doc, [which]: fields }) =>
    fields.flatMap(({ canary, path, readers }) =>
      canary.shown ? [{ doc, path, sealed: readers === 'sealed', text: canary.shown }] : [],
    ),
  )

/** Surfaces that are asked one after the other, beside those of another lane. */
type Lane = (surface: string) => boolean

/** The built app answers in a process of its own. */
const ofWeb: Lane = (surface) => webSurfaces.has(surface) || surface.startsWith('server function')

const lanes: Lane[] = [ofWeb, (surface) => !ofWeb(surface)]

type Reading = { all: Watch[]; someone: Someone; tally: Tally; until: number; world: World }

const look = async (
  { all, someone, tally, world }: Reading,
  { doc, forbidden }: Watch,
  surfaces: Record<string, Look>,
) => {
  const [secrets, known] = [textsOf(all, 'forbidden'), textsOf(all, 'open')]
  const ownSecrets = textsOf([{ doc, forbidden, open: [] }], 'forbidden').length
  for (const [surface, ask] of Object.entries(surfaces)) {
    const answers = await ask(world, someone, doc)
    if (answers.length === 0) {
      continue
    }
    tally.cases += surface in commonLooks ? secrets.length : ownSecrets
    const shown = answers.map(({ opens, text }) => ({ has: canariesIn(text), opens }))
    for (const { has, opens } of shown) {
      tally.found.push(
        ...secrets
          .filter((secret) => !(opens && secret.sealed && secret.doc === doc))
          .filter((secret) => has(secret.text))
          .map((secret) => leak(someone, secret.doc, secret.path, surface)),
      )
    }
    const seen = (text: string) => shown.some(({ has }) => has(text))
    const opened = (text: string) => shown.some(({ has, opens }) => opens && has(text))
    tally.seen[surface] =
      (tally.seen[surface] ?? 0) +
      known.filter(({ text }) => seen(text)).length +
      secrets.filter((each) => each.doc === doc && opened(each.text)).length
  }
}

/**
 * Whether the right value gets another answer than the wrong one, twice: a question before may have
 * left something behind that nobody awaited, and that fails the next one whatever it asks.
 */
const differs = async (
  guess: (value: unknown) => Promise<string[]>,
  { value, wrong }: PlantedField['canary'],
): Promise<boolean> => {
  for (const _ of [1, 2]) {
    const right = await guess(value)
    if (isShut(right) || right.join() === (await guess(wrong)).join()) {
      return false
    }
  }
  return true
}

const guessAt = async (
  { someone, tally, world }: Reading,
  { doc, forbidden }: Watch,
  surface: string,
) => {
  const { count, left } = await askMany({ doc, someone, surface, world }, forbidden)
  tally.cases += count
  for (const field of left) {
    const guess = (value: unknown) =>
      questions[surface]?.({ doc, guesses: [{ field, value }], someone, world }) ??
      Promise.resolve([])
    if (await differs(guess, field.canary)) {
      tally.found.push(leak(someone, doc, field.path, surface))
    }
  }
}

const sortBy = async ({ someone, tally, world }: Reading, { doc, forbidden }: Watch) => {
  const pair = world.planted.get(doc.slug)
  if (!pair) {
    return
  }
  tally.cases += forbidden.length
  const sort = { pair, someone, world }
  for (const { path } of await sortable(sort, forbidden)) {
    if (await sortTells(sort, path)) {
      tally.found.push(leak(someone, doc, path, 'sort'))
    }
  }
}

/** Asks everything of one lane for one reader: of the first document of each collection. */
const askLane = async (reading: Reading, inScope: Watch[], isHere: Lane) => {
  const firsts = inScope.filter(({ doc }) => reading.world.planted.get(doc.slug)?.[0] === doc)
  const here = <T>(named: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(named).filter(([surface]) => isHere(surface)))
  for (const [n, watch] of firsts.entries()) {
    if (Date.now() > reading.until) {
      reading.tally.unasked.push(`${watch.doc.slug} by ${reading.someone.reader}`)
      continue
    }
    await look(reading, watch, here(n === 0 ? { ...looks, ...commonLooks } : looks))
    if (watch.forbidden.length === 0) {
      continue
    }
    for (const surface of Object.keys(here(questions))) {
      await guessAt(reading, watch, surface)
    }
    if (isHere('sort')) {
      await sortBy(reading, watch)
    }
  }
}

/** Who may read what of a planted world, before anything is asked. */
export type Settled = { readings: Map<Someone, Watch[]>; world: World }

/** Plants the world and settles who may read what. */
export const settle = async (app: TestApp): Promise<Settled> => {
  const people = await everyone(app)
  const world = await plantWorld(app)
  const readings = new Map<Someone, Watch[]>()
  for (const someone of people) {
    readings.set(someone, await watchFor(world, someone))
  }
  return { readings, world }
}

/** Tries every way to every field for everyone who may not read it. */
export const runMatrix = async (
  { readings, world: planted }: Settled,
  { collections, progress, readers, until = Infinity, web }: Scope = {},
): Promise<Report> => {
  const world = { ...planted, web }
  const tally: Tally = { cases: 0, found: [], seen: {}, unasked: [] }
  for (const [someone, all] of readings) {
    if (readers && !readers.includes(someone.reader)) {
      continue
    }
    const inScope = all.filter(({ doc }) => !collections || collections.includes(doc.slug))
    const reading = { all, someone, tally, until, world }
    await Promise.all(lanes.map((lane) => askLane(reading, inScope, lane)))
    progress?.(someone.reader, tally.cases, tally.found.length)
  }
  return {
    ...tally,
    unasked: [...new Set(tally.unasked)],
    leaks: tally.found.length,
    roles: [...readings.keys()].map(({ reader }) => reader),
    surfaces: [...new Set([...Object.keys(tally.seen), ...Object.keys(questions), 'sort'])].filter(
      (surface) => web || !surface.startsWith('server function'),
    ),
  }
}

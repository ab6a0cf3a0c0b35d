import type { TestApp } from '../../helpers/boot.js'
import type { Someone } from './staff.js'
import type { Leak, Planted, PlantedField, Report } from './types.js'
import type { World } from './world.js'

import { basic, isShut, questions, sortTells } from './questions.js'
import { commonLooks, looks } from './shown.js'
import { everyone, mayReadDocument, mayReadField } from './staff.js'
import { plantWorld } from './world.js'

type Tally = { cases: number; found: Leak[]; seen: Record<string, number> }

export type Scope = {
  /** What is changed after it was settled who may read what. */
  after?: (world: World) => Promise<void>
  /** Only these collections. @default all */
  collections?: string[]
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

const look = async (
  world: World,
  someone: Someone,
  { all, inScope }: { all: Watch[]; inScope: Watch[] },
  tally: Tally,
) => {
  const [secrets, known] = [textsOf(all, 'forbidden'), textsOf(all, 'open')]
  for (const [n, { doc, forbidden }] of inScope.filter((_, rank) => rank % 2 === 0).entries()) {
    const surfaces = n === 0 ? { ...looks, ...commonLooks } : looks
    for (const [surface, ask] of Object.entries(surfaces)) {
      const answers = await ask(world, someone, doc)
      if (answers.length === 0) {
        continue
      }
      tally.cases +=
        surface in commonLooks
          ? secrets.length
          : textsOf([{ doc, forbidden, open: [] }], 'forbidden').length
      for (const { opens, text } of answers) {
        tally.found.push(
          ...secrets
            .filter((secret) => !(opens && secret.sealed && secret.doc === doc))
            .filter((secret) => text.includes(secret.text))
            .map((secret) => leak(someone, secret.doc, secret.path, surface)),
        )
      }
      const text = answers.map((answer) => answer.text).join('\n')
      const opened = answers.filter(({ opens }) => opens).map((answer) => answer.text)
      tally.seen[surface] =
        (tally.seen[surface] ?? 0) +
        known.filter((each) => text.includes(each.text)).length +
        secrets.filter((each) => each.doc === doc && opened.join('\n').includes(each.text)).length
    }
  }
}

/**
 * Whether the right value gets another answer than the wrong one, twice: a question before may have
 * left something behind that nobody awaited, and that fails the next one whatever it asks.
 */
const differs = async (
  guess: (value: unknown) => Promise<string>,
  { value, wrong }: PlantedField['canary'],
): Promise<boolean> => {
  for (const _ of [1, 2]) {
    if ((await guess(value)) === (await guess(wrong))) {
      return false
    }
  }
  return true
}

const ask = async (world: World, someone: Someone, watches: Watch[], tally: Tally) => {
  for (const { doc, forbidden } of watches) {
    const pair = world.planted.get(doc.slug)
    if (doc !== pair?.[0]) {
      continue
    }
    for (const field of forbidden) {
      const { canary, path } = field
      for (const [surface, question] of Object.entries(questions)) {
        if (field.readers === 'document' && !basic.has(surface)) {
          continue
        }
        const guess = (value: unknown) => question({ doc, field, someone, value, world })
        const right = await guess(canary.value)
        tally.cases += 1
        if (!isShut(right) && (await differs(guess, canary))) {
          tally.found.push(leak(someone, doc, path, surface))
        }
      }
      tally.cases += 1
      if (await sortTells(world, someone, pair, path)) {
        tally.found.push(leak(someone, doc, path, 'sort'))
      }
    }
  }
}

/** Tries every way to every field for everyone who may not read it. */
export const runMatrix = async (
  app: TestApp,
  { after, collections, web }: Scope = {},
): Promise<{ world: World } & Report> => {
  const people = await everyone(app)
  const world = { ...(await plantWorld(app)), web }
  const tally: Tally = { cases: 0, found: [], seen: {} }
  const settled = new Map<Someone, Watch[]>()
  for (const someone of people) {
    settled.set(someone, await watchFor(world, someone))
  }
  await after?.(world)
  for (const [someone, all] of settled) {
    const inScope = all.filter(({ doc }) => !collections || collections.includes(doc.slug))
    await look(world, someone, { all, inScope }, tally)
    await ask(world, someone, inScope, tally)
  }
  return {
    world,
    ...tally,
    leaks: tally.found.length,
    roles: people.map(({ reader }) => reader),
    surfaces: [...new Set([...Object.keys(tally.seen), ...Object.keys(questions), 'sort'])].filter(
      (surface) => web || !surface.startsWith('server function'),
    ),
  }
}

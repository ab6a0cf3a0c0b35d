import type { TestApp } from '../../helpers/boot.js'
import type { Someone } from './staff.js'
import type { Leak, Planted, Report } from './types.js'
import type { World } from './world.js'

import { basic, isShut, questions, sortTells } from './questions.js'
import { commonLooks, looks } from './shown.js'
import { everyone, mayReadDocument, mayReadField } from './staff.js'
import { plantWorld } from './world.js'

type Tally = { cases: number; found: Leak[]; seen: number }

export type Scope = {
  /** Only these collections. @default all */
  collections?: string[]
}

const leak = (someone: Someone, doc: Planted, path: string, surface: string): Leak => ({
  field: `${doc.slug}.${path}`,
  role: someone.reader,
  surface,
})

/** Every canary, with the names of the readers who may see it. */
type Watch = { doc: Planted; forbidden: Map<string, string>; open: Set<string> }

const watchFor = async (world: World, someone: Someone): Promise<Watch[]> => {
  const watches: Watch[] = []
  for (const doc of [...world.planted.values()].flat()) {
    const isOpen = await mayReadDocument(world.app.payload, someone, doc.slug, doc.id)
    const watch: Watch = { doc, forbidden: new Map(), open: new Set() }
    for (const { canary, path, readers } of doc.fields) {
      if (isOpen && mayReadField(someone, readers)) {
        watch.open.add(path)
      } else {
        watch.forbidden.set(path, canary.shown ?? '')
      }
    }
    watches.push(watch)
  }
  return watches
}

const look = async (world: World, someone: Someone, watches: Watch[], tally: Tally) => {
  const secrets = watches.flatMap(({ doc, forbidden }) =>
    [...forbidden].flatMap(([path, text]) => (text ? [{ doc, path, text }] : [])),
  )
  for (const [n, { doc, forbidden, open }] of watches.entries()) {
    const surfaces = n === 0 ? { ...looks, ...commonLooks } : looks
    if (n % 2 === 1) {
      continue
    }
    for (const [surface, ask] of Object.entries(surfaces)) {
      const answers = await ask(world, someone, doc)
      if (answers.length === 0) {
        continue
      }
      const text = answers.map((answer) => answer.text).join('\n')
      tally.cases += [...forbidden.values()].filter(Boolean).length
      for (const secret of secrets) {
        if (text.includes(secret.text)) {
          tally.found.push(leak(someone, secret.doc, secret.path, surface))
        }
      }
      if (surface === 'read') {
        const shown = doc.fields.filter(
          ({ canary, path }) => open.has(path) && canary.shown && text.includes(canary.shown),
        )
        tally.seen += shown.length
      }
    }
  }
}

const ask = async (world: World, someone: Someone, watches: Watch[], tally: Tally) => {
  for (const { doc, forbidden } of watches) {
    const pair = world.planted.get(doc.slug)
    if (doc !== pair?.[0]) {
      continue
    }
    for (const field of doc.fields.filter(({ path }) => forbidden.has(path))) {
      const { canary, path } = field
      for (const [surface, question] of Object.entries(questions)) {
        if (field.readers === 'document' && !basic.has(surface)) {
          continue
        }
        const guess = (value: unknown) => question({ doc, field, someone, value, world })
        const right = await guess(canary.value)
        tally.cases += 1
        if (!isShut(right) && right !== (await guess(canary.wrong))) {
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
  { collections }: Scope = {},
): Promise<{ world: World } & Report> => {
  const people = await everyone(app)
  const world = await plantWorld(app)
  const tally: Tally = { cases: 0, found: [], seen: 0 }
  for (const someone of people) {
    const watches = (await watchFor(world, someone)).filter(
      ({ doc }) => !collections || collections.includes(doc.slug),
    )
    await look(world, someone, watches, tally)
    await ask(world, someone, watches, tally)
  }
  return {
    world,
    ...tally,
    leaks: tally.found.length,
    roles: people.map(({ reader }) => reader),
    surfaces: [
      ...Object.keys(looks),
      ...Object.keys(commonLooks),
      ...Object.keys(questions),
      'sort',
    ],
  }
}

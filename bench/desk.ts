import { parseArgs } from 'node:util'

import type { Programme } from '../test/programme/helpers/programme.js'
import type { Figure } from './corpus/measure.js'

import { as, fire } from '../seed/journey/index.js'
import { body, paragraph } from '../seed/lexical.js'
import { startProgramme } from '../test/programme/helpers/programme.js'
import { atMost, median, percentile } from './corpus/measure.js'
import { timesInTurns } from './timeInTurns.js'

const runs = 40

/** What the desk asks for when it is opened, by what a person sees of it. */
const looks = (id: string): Record<string, string> => ({
  'my tasks': '/elchi/tasks',
  'the comments and hands around a document': `/publications/${id}/people`,
  'the list of publications': '/publications?limit=25&depth=1&draft=true',
  'the programme at a glance': '/elchi/overview',
  'where a document stands': `/publications/${id}/workflow`,
})

/** Drafts of the coordinator that wait for an editor. */
const addDrafts = async (app: Programme, count: number): Promise<string> => {
  const { payload, seed } = app
  let last = ''
  for (let index = 0; index < count; index += 1) {
    const { id } = await payload.create({
      collection: 'publications',
      data: {
        body: body(paragraph('What monitors saw this spring, told without anyone in it.')),
        kind: 'briefing',
        language: 'en',
        title: `Briefing ${index}`,
        tlp: 'TLP:CLEAR',
      },
      draft: true,
      req: await as(payload, seed.staff.coordinator),
    })
    last = String(id)
    await fire({
      id: last,
      collection: 'publications',
      payload,
      member: seed.staff.coordinator,
      transition: 'submit',
    })
  }
  return last
}

/** Milliseconds of each run of each look. */
const timesOf = async (app: Programme, id: string): Promise<Map<string, number[]>> => {
  const asked = Object.entries(looks(id))
  const times = await timesInTurns(
    runs,
    asked.map(([, path]) => async () => {
      const { status } = await app.as('editor', 'GET', path)
      if (status !== 200) {
        throw new Error(`${path} answered ${status}`)
      }
    }),
  )
  return new Map(asked.map(([name], index) => [name, times[index] ?? []]))
}

/**
 * How long an editor waits for the parts of the desk, in a programme with a few and with many
 * publications that wait: through the REST API of the reference app, access and all, on SQLite.
 *
 * @param flags `--documents N` for the larger programme, 2,000 unless told
 */
export const desk = async (flags: string[]): Promise<Figure[]> => {
  const { values } = parseArgs({
    args: flags,
    options: { documents: { default: '2000', type: 'string' }, json: { type: 'boolean' } },
  })
  const many = Number(values.documents)
  const few = Math.ceil(many / 10)
  const app = await startProgramme('sqlite')
  try {
    const small = await timesOf(app, await addDrafts(app, few))
    const large = await timesOf(app, await addDrafts(app, many - few))
    return [...large].flatMap(([name, times]) => [
      atMost(`${name}, ${many} documents: p95`, percentile(times, 0.95), 'ms', 300),
      atMost(
        `${name}, ${many} documents / ${few}`,
        median(times) / median(small.get(name) ?? []),
        'times',
        2,
      ),
    ])
  } finally {
    await app.close()
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { Finding, Guess, Mode } from '../src/anonymisation/text/index.js'

import { createRussianModel, modelFileFrom } from '../src/anonymisation/model/index.js'
import { detect } from '../src/anonymisation/text/index.js'
import { type Figure, megabytes } from './corpus/measure.js'
import { russianSentences } from './corpus/russianSentences.js'
import { type Case, isCovered, readSamples } from './corpus/samples.js'

const shown = (name: string, value: number, unit: string): Figure => ({
  name,
  goal: null,
  holds: null,
  unit,
  value: Math.round(value * 10_000) / 10_000,
})

const isPerson = ({ type }: { type?: string }): boolean => type === 'PERSON'

/** Whether half of a finding's letters belong to people. */
const isRight = ({ mentions, text }: Case, { end, start }: Finding): boolean => {
  const letters = Array.from({ length: end - start }, (_, at) => start + at).filter((at) =>
    /[\p{L}\p{N}]/u.test(text.charAt(at)),
  )
  const inside = letters.filter((at) =>
    mentions.some((one) => isPerson(one) && one.start <= at && at < one.end),
  )
  return inside.length * 2 >= letters.length
}

type Read = { guesses: Guess[] | undefined } & Case

const scores = (cases: Read[], mode: Mode): { precision: number; recall: number } => {
  let [right, all, found, wanted] = [0, 0, 0, 0]
  for (const one of cases) {
    const { guesses, mentions, text } = one
    const people = detect(text, { guesses, language: 'ru', mode }).filter(isPerson)
    const named = mentions.filter(isPerson)
    all += people.length
    right += people.filter((finding) => isRight(one, finding)).length
    wanted += named.length
    found += named.filter((mention) => isCovered(text, mention, people)).length
  }
  return { precision: all ? right / all : 1, recall: wanted ? found / wanted : 1 }
}

/** Reports as JSON files of a folder, with `gold` spans and a `language` that begins with `ru`. */
const readReports = (folder: string): Case[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')))
    .filter(({ language }) => language === 'ru')
    .map(({ id, gold, text }): Case => ({ id, mentions: gold, text }))

/** As long as a few reports: words come again, as they do in one. */
const longText = (cases: Case[]): string =>
  cases
    .map(({ text }) => text)
    .join('\n')
    .repeat(5)

/** What the Russian model adds to the rules, and what it costs; nothing without its wheel. */
export const russianModelFigures = async (given: {
  reports?: string
  samples?: string
  wheel?: string
}): Promise<Figure[]> => {
  const file = modelFileFrom(given.wheel)
  if (!file) {
    return []
  }
  const samples = given.samples ? readSamples(given.samples) : undefined
  const suites: [string, Case[]][] = [
    ['Russian sentences', russianSentences],
    ['unknown', (samples?.unknown ?? []).filter(({ lang }) => lang === 'ru')],
    ['reports', given.reports ? readReports(given.reports) : []],
  ]
  const model = createRussianModel(file)
  const before = process.memoryUsage().rss
  const load = process.cpuUsage()
  await model.check()
  await model.guess('Да.')
  const loaded = process.cpuUsage(load)
  const figures: Figure[] = []
  for (const [name, cases] of suites.filter(([, each]) => each.length)) {
    const bare = cases.map((one): Read => ({ ...one, guesses: undefined }))
    const read = await Promise.all(
      cases.map(async (one): Promise<Read> => ({ ...one, guesses: await model.guess(one.text) })),
    )
    for (const mode of ['suggest', 'strict'] as const) {
      const [alone, both] = [scores(bare, mode), scores(read, mode)]
      figures.push(
        shown(`${name}, ${mode}, rules: recall of people`, alone.recall, 'share'),
        shown(`${name}, ${mode}, rules and model: recall of people`, both.recall, 'share'),
        shown(`${name}, ${mode}, rules: precision of people`, alone.precision, 'share'),
        shown(`${name}, ${mode}, rules and model: precision of people`, both.precision, 'share'),
      )
    }
  }
  const text = longText(russianSentences)
  const start = process.cpuUsage()
  await model.guess(text)
  const { system, user } = process.cpuUsage(start)
  const memory = process.memoryUsage().rss - before
  await model.end()
  return [
    ...figures,
    shown('Russian model: processor time to load', (loaded.system + loaded.user) / 1e6, 's'),
    shown('Russian model: memory', memory / 1e6, 'MB'),
    shown('Russian model: reading', megabytes(text) / ((system + user) / 1e6), 'MB/s'),
  ]
}

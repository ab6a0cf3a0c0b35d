import {
  createRegister,
  type FindingType,
  findKnown,
  findUnknown,
} from '../src/anonymisation/text/index.js'
import { type SurfaceForm, surfaceForms } from './corpus/forms.js'
import { hardForms } from './corpus/hardForms.js'
import { hardMarks } from './corpus/hardMarks.js'
import { generateIdentities } from './corpus/identities.js'
import { markedPeople } from './corpus/markedPeople.js'
import { atLeast, atMost, type Figure, median, megabytes, timed } from './corpus/measure.js'
import { nationalPeople } from './corpus/nationalPeople.js'
import { prose } from './corpus/prose.js'
import { createRandom } from './corpus/random.js'
import { type Case, isCovered, readSamples, type Samples } from './corpus/samples.js'
import { readTab, scoreTab } from './corpus/tab.js'

export type AnonymiseBenchOptions = {
  /** A folder of labelled cases, see `readSamples`; without it only generated ones are measured. */
  samples?: string
  /** A file of the Text Anonymization Benchmark. */
  tab?: string
}

const PEOPLE = 240
const SEED = 7

/** Generated people in every way of writing them. */
const adversarial = (): Figure[] => {
  const people = generateIdentities(PEOPLE, SEED)
  const register = createRegister(people)
  const random = createRandom(SEED + 99)
  const forms = people.flatMap((person) => surfaceForms(person, random))
  const found = forms.filter((form) => isCovered(form.text, form, findKnown(register, form.text)))
  return [
    atLeast(`generated: ways of writing ${PEOPLE} people`, forms.length, 'forms', 10_000),
    atLeast('generated: recall', found.length / forms.length, 'share', 1),
  ]
}

const HOSTILE = 200

/** People of four nations in every way of writing them, most of them with one thing wrong. */
const hostile = (): Figure[] => {
  const people = nationalPeople(HOSTILE, SEED)
  const register = createRegister(people.map(({ identity }) => identity))
  const random = createRandom(SEED + 1)
  const forms = people.flatMap((person) => hardForms(person, random))
  const share = (wanted: SurfaceForm[]): number =>
    wanted.filter((form) => isCovered(form.text, form, findKnown(register, form.text))).length /
    wanted.length
  const twice = forms.filter(({ kind }) => kind.includes('two-typos'))
  const alone = forms.filter(({ kind }) => /typo-.*alone$/.test(kind))
  const others = forms.filter((form) => !twice.includes(form) && !alone.includes(form))
  return [
    atLeast(`hostile: ways of writing ${HOSTILE} people`, forms.length, 'forms', 10_000),
    atLeast('hostile: recall', share(others), 'share', 1),
    atLeast('hostile, one letter wrong in a surname alone: recall', share(alone), 'share', 0.99),
    atLeast('hostile, two letters wrong beside the given name: recall', share(twice), 'share', 0.9),
  ]
}

/** What else points to people, in every usual writing and with something hidden in it. */
const hostileMarks = (): Figure[] => {
  const people = markedPeople(HOSTILE, SEED)
  const register = createRegister(people)
  const random = createRandom(SEED + 2)
  const forms = people.flatMap((person) => hardMarks(person, random))
  const found = forms.filter((form) => isCovered(form.text, form, findKnown(register, form.text)))
  return [
    atLeast(
      `hostile: ways of writing what points to ${HOSTILE} people`,
      forms.length,
      'forms',
      10_000,
    ),
    atLeast('hostile: recall of what points to people', found.length / forms.length, 'share', 1),
  ]
}

/** Numbers, addresses and accounts of strangers, against many registered people. */
const strangersMarks = (): Figure => {
  const register = createRegister(generateIdentities(10_000, 9))
  const random = createRandom(SEED + 3)
  const texts = nationalPeople(100, 77)
    .flatMap(({ identity: { birthDate: _, ...rest } }) => hardMarks(rest, random))
    .map(({ text }) => text)
  const blocked = texts.filter((text) => findKnown(register, text).length > 0).length
  return atMost("strangers' numbers and addresses blocked", blocked / texts.length, 'share', 0.03)
}

/** People of other names in a sentence each, against many registered ones. */
const strangers = (): Figure => {
  const register = createRegister(generateIdentities(10_000, 9))
  const texts = nationalPeople(400, 77).map(
    ({ russian }, index) => `Их видела ${russian.given} ${russian.surname}, дело ${index}.`,
  )
  const blocked = texts.filter((text) => findKnown(register, text).length > 0).length
  return atMost('strangers blocked with 10,000 identities', blocked / texts.length, 'share', 0.03)
}

const knownFigures = ({ decoys, known, people }: Samples, others: number): Figure[] => {
  const register = createRegister([...people, ...generateIdentities(others, 5)])
  const pairs = known.flatMap((item) => {
    const findings = findKnown(register, item.text)
    return item.mentions
      .filter(({ optional }) => !optional)
      .map((mention) => isCovered(item.text, mention, findings))
  })
  const blocked = decoys.filter(({ text }) => findKnown(register, text).length > 0).length
  const name = others ? `known, ${others} more identities` : 'known'
  return [
    atLeast(`${name}: recall`, pairs.filter(Boolean).length / pairs.length, 'share', 1),
    atMost(`${name}: decoys blocked`, blocked / decoys.length, 'share', others ? 0.03 : 0.01),
  ]
}

type Rate = { hit: number; n: number }
const rate = ({ hit, n }: Rate): number => (n ? hit / n : 1)

const recallOf = (cases: Case[], wanted: (type: string) => boolean): number => {
  const total: Rate = { hit: 0, n: 0 }
  for (const { lang, mentions, text } of cases) {
    const findings = findUnknown(text, { language: lang, mode: 'suggest' })
    for (const mention of mentions.filter(({ type }) => type !== undefined && wanted(type))) {
      total.n += 1
      const same = findings.filter(({ type }) => type === mention.type)
      total.hit += isCovered(text, mention, same) ? 1 : 0
    }
  }
  return rate(total)
}

const contents = (text: string, start: number, end: number): number[] =>
  Array.from({ length: end - start }, (_, index) => start + index).filter((index) =>
    /[\p{L}\p{N}]/u.test(text.charAt(index)),
  )

const strictPrecision = (cases: Case[]): number => {
  const total: Rate = { hit: 0, n: 0 }
  for (const { lang, mentions, text } of cases) {
    for (const found of findUnknown(text, { language: lang, mode: 'strict' })) {
      const positions = contents(text, found.start, found.end)
      const inside = positions.filter((index) =>
        mentions.some(
          ({ type, end, start }) => type === found.type && start <= index && index < end,
        ),
      )
      total.n += 1
      total.hit += inside.length * 2 >= positions.length ? 1 : 0
    }
  }
  return rate(total)
}

const STRUCTURED: FindingType[] = [
  'PHONE',
  'EMAIL',
  'HANDLE',
  'NATIONAL_ID',
  'PASSPORT',
  'BIRTH_DATE',
  'URL',
]

const unknownFigures = ({ unknown }: Samples): Figure[] => [
  ...['en', 'ru'].map((language) =>
    atLeast(
      `unknown people, ${language}: recall in suggest`,
      recallOf(
        unknown.filter(({ lang }) => lang === language),
        (type) => type === 'PERSON',
      ),
      'share',
      0.9,
    ),
  ),
  atLeast(
    'unknown, structured kinds: recall in suggest',
    recallOf(unknown, (type) => STRUCTURED.some((kind) => kind === type)),
    'share',
    0.97,
  ),
  atLeast('unknown: precision in strict', strictPrecision(unknown), 'share', 0.9),
]

const tabFigures = (path: string): Figure[] => {
  const documents = readTab(path)
  const suggest = scoreTab(documents, (text) => findUnknown(text, { mode: 'suggest' }))
  const strict = scoreTab(documents, (text) => findUnknown(text, { mode: 'strict' }))
  return [
    atLeast('court texts: token recall in suggest', suggest.recall, 'share', 0.9),
    atLeast('court texts: token precision in suggest', suggest.precision, 'share', 0.6),
    atLeast('court texts: F1 in strict', strict.f1, 'share', 0.8),
  ]
}

const speedFigure = (): Figure => {
  const text = prose(300_000)
  findUnknown(text, { mode: 'suggest' })
  const times = [1, 2, 3].map(() => timed(() => findUnknown(text, { mode: 'suggest' })))
  return atLeast('suggestions', (megabytes(text) / median(times)) * 1000, 'MB/s', 0.5)
}

/** How well and how fast people and personal data are found in texts. */
export const run = async (
  options: AnonymiseBenchOptions = {},
): Promise<{ bench: 'anonymise'; figures: Figure[] }> => {
  const samples = options.samples ? readSamples(options.samples) : undefined
  const figures = [
    ...adversarial(),
    ...hostile(),
    ...hostileMarks(),
    strangers(),
    strangersMarks(),
    ...(samples
      ? [...knownFigures(samples, 0), ...knownFigures(samples, 10_000), ...unknownFigures(samples)]
      : []),
    ...(options.tab ? tabFigures(options.tab) : []),
    speedFigure(),
  ]
  return Promise.resolve({ bench: 'anonymise', figures })
}

import type { Finding, Mode } from '../types.js'
import type { CapitalWord, Run } from './capitals.js'

import { finding } from './byPattern.js'
import { isGiven, isPatronymic, isSurname, judge, judgeBeside } from './judgePeople.js'

const TITLE_BEFORE =
  /(?:^|[^\p{L}])(?:mr|mrs|ms|miss|dr|prof|professor|judge|justice|prosecutor|lawyer|advocate|activist|blogger|journalist|inspector|officer|investigator|captain|major|colonel|lieutenant|general|sergeant|imam|pastor|priest|named|called|name was|name is|г-н[аеуо]?м?|г-ж[аеиуо]й?|господин\p{L}{0,2}|госпож\p{L}{1,2}|гражданин\p{L}{0,2}|гражданк\p{L}{1,2}|гр\.|судь[яиеюё]й?|прокурор\p{L}{0,2}|адвокат\p{L}{0,2}|юрист\p{L}{0,2}|активист\p{L}{0,3}|журналист\p{L}{0,3}|блогер\p{L}{0,2}|следовател\p{L}{1,2}|участков\p{L}{2,3}|капитан\p{L}{0,2}|майор\p{L}{0,2}|полковник\p{L}{0,2}|имам\p{L}{0,2}|свидетел\p{L}{1,5}|эксперт\p{L}{0,2}|по имени|по фамилии)\.?\s$/iu

/** Words that end a name in small letters: father's son or daughter, forms of address. */
const NAME_TAIL =
  /^\s(?:uulu|uly|ulu|kyzy|qizi|gyzy|o[ʻ'’]g[ʻ'’]li|ogly|qori|aka|opa|уулу|улы|ұлы|кызы|қызы|гызы|углы|угли|оглы|кори|қори|ака|опа)(?!\p{L})/u

const isOrdinary = ({ opens, shape }: CapitalWord): boolean =>
  shape.title || shape.formal || shape.organisation || (opens && shape.ordinary)

/** A run without the titles and sentence openings before it and the formal words after it. */
const trimmed = (words: CapitalWord[]): CapitalWord[] => {
  let from = 0
  let to = words.length
  while (from < to && isLoose(words[from], words[from + 1])) {
    from += 1
  }
  while (to > from && isLoose(words[to - 1], undefined)) {
    to -= 1
  }
  return words.slice(from, to)
}

const isLoose = (word: CapitalWord | undefined, next: CapitalWord | undefined): boolean => {
  if (!word || word.initial) {
    return false
  }
  if (isOrdinary(word)) {
    return true
  }
  const named = isGiven(word) || isSurname(word)
  return (
    word.opens &&
    !named &&
    next !== undefined &&
    (isSurname(next) || isPatronymic(next)) &&
    word.shape.ordinary
  )
}

/** Words of names found, by stem, so that "Saparova" is found after "Gulnara Saparova". */
const namedStems = (people: CapitalWord[][]): string[] =>
  people
    .flat()
    .filter((word) => !word.initial && word.shape.skeleton.length > 3 && !word.shape.largePlace)
    .flatMap(({ shape }) => shape.stems.slice(0, 2))

/** Titles that tell a profession or rank, and so belong to what has to go. */
const HONOURS = new Set(
  'dr doctor prof professor sir lord lady judge justice general colonel major captain sergeant'.split(
    ' ',
  ),
)

const spanOf = (text: string, run: Run, words: CapitalWord[]): [number, number] => {
  const [start, end] = bareSpanOf(run, words)
  return [start, end + (NAME_TAIL.exec(text.slice(end, end + 10))?.[0].length ?? 0)]
}

const bareSpanOf = (run: Run, words: CapitalWord[]): [number, number] => {
  const from = run.words.findIndex((word) => word === words[0])
  const before = run.words[from - 1]
  const start =
    before && HONOURS.has(before.shape.lower) ? before.start : (words[0]?.start ?? run.start)
  const last = words.at(-1)
  const end = last === run.words.at(-1) ? run.end : (last?.end ?? run.end)
  return [start, /['’`ʼ]s$/i.test(last?.raw ?? '') && end === last?.end ? end - 2 : end]
}

/**
 * People by titles, the make of their names, initials, and by being named elsewhere in the text;
 * stems of names that are sure are added to `named`.
 */
export const peopleFindings = (
  text: string,
  runs: Run[],
  { mode, named }: { mode: Mode; named: Set<string> },
): { findings: Finding[]; others: Run[] } => {
  const least = mode === 'strict' ? 0.7 : 0.4
  const people: CapitalWord[][] = []
  const findings: Finding[] = []
  const rest: [Run, CapitalWord[]][] = []
  const others: Run[] = []
  for (const run of runs) {
    const words = trimmed(run.words)
    const first = words[0]
    if (!first) {
      others.push(run)
      continue
    }
    const titled =
      TITLE_BEFORE.test(text.slice(Math.max(0, first.start - 24), first.start)) ||
      (words.length < run.words.length &&
        run.words
          .slice(0, run.words.indexOf(first))
          .some((word) => word.shape.title && !word.shape.ordinary))
    const beside = words.length === 1 ? judgeBeside(text, first) : undefined
    const verdict = judge(words, titled) ?? beside
    if (verdict && verdict.score >= least) {
      findings.push(finding(...spanOf(text, run, words), { type: 'PERSON', ...verdict }))
      if (verdict.score >= 0.8) {
        people.push(words)
      }
    } else {
      rest.push([run, words])
    }
  }
  namedStems(people).forEach((stem) => named.add(stem))
  for (const [run, words] of rest) {
    const repeated = words.filter(
      (word) => !word.initial && word.shape.stems.slice(0, 2).some((stem) => named.has(stem)),
    )
    const usable = repeated.length === words.length || (repeated.length > 0 && words.length <= 2)
    if (usable && words.length) {
      findings.push(
        finding(...spanOf(text, run, words), {
          type: 'PERSON',
          rule: 'person.repeated',
          score: 0.8,
        }),
      )
    } else {
      others.push(run)
    }
  }
  return { findings, others }
}

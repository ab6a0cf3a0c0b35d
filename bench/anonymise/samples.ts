import {
  createRegister,
  type FindingType,
  findKnown,
  findUnknown,
} from '../../src/anonymisation/text/index.js'
import { generateIdentities } from '../corpus/identities.js'
import { atLeast, atMost, type Figure } from '../corpus/measure.js'
import { type Case, isCovered, type Samples } from '../corpus/samples.js'

/** How well labelled people are found, and others are not. */
export const knownFigures = ({ decoys, known, people }: Samples, others: number): Figure[] => {
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

/** How well people and personal data are found that no register knows. */
export const unknownFigures = ({ unknown }: Samples): Figure[] => [
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

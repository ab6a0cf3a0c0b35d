import { lettersOf } from '../letters/letters.js'
import { skeletonsOf } from '../letters/skeleton.js'
import { COMMON_GIVEN_NAMES } from '../names/givenNames.js'

/** Russian grammatical cases as lvovich names them. */
/** The cases of Russian, in the order of the tables. */
export const cases = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
] as const

export type Case = (typeof cases)[number]

const GOVERNED: [RegExp, Case[]][] = [
  [/(?:^|[^\p{L}])(?:к|ко|по|благодаря|вопреки|навстречу)\s$/iu, ['dative']],
  [/(?:^|[^\p{L}])(?:о|об|обо|при)\s$/iu, ['prepositional']],
  [/(?:^|[^\p{L}])(?:в|во|на)\s$/iu, ['prepositional', 'accusative']],
  [/(?:^|[^\p{L}])(?:с|со)\s$/iu, ['instrumental', 'genitive']],
  [/(?:^|[^\p{L}])(?:за|под)\s$/iu, ['instrumental', 'accusative']],
  [/(?:^|[^\p{L}])(?:над|перед|между)\s$/iu, ['instrumental']],
  [/(?:^|[^\p{L}])(?:про|через|сквозь)\s$/iu, ['accusative']],
  [
    /(?:^|[^\p{L}])(?:у|от|из|без|для|до|около|после|против|возле|мимо|вместо|ради|кроме|насчёт|насчет)\s$/iu,
    ['genitive'],
  ],
]

/** The case that the preposition before a word most likely asks for. */
export const governedCase = (before: string): Case | undefined => casesGovernedBy(before)?.[0]

const casesGovernedBy = (before: string): Case[] | undefined =>
  GOVERNED.find(([preposition]) => preposition.test(before))?.[1]

const MALE: [RegExp, Case[]][] = [
  [/(?:ым|им)$/, ['instrumental']],
  [/(?:ого|его)$/, ['genitive', 'accusative']],
  [/(?:ому|ему)$/, ['dative']],
  [/(?:ом|ем|ём)$/, ['instrumental', 'prepositional']],
  [/(?:ов|ев|ёв|ин|ын)у$/, ['dative']],
  [/(?:ов|ев|ёв|ин|ын)а$/, ['genitive', 'accusative']],
  [/(?:ов|ев|ёв|ин|ын)е$/, ['prepositional']],
  [/[бвгджзклмнпрстфхцчшщ]у$/, ['dative']],
  [/[бвгджзклмнпрстфхцчшщ]а$/, ['genitive', 'accusative']],
  [/[бвгджзклмнпрстфхцчшщ]е$/, ['prepositional']],
]

const FEMALE: [RegExp, Case[]][] = [
  [/(?:ову|еву|ёву|ину|ыну|скую)$/, ['accusative']],
  [/(?:овой|евой|ёвой|иной|ыной|ской)$/, ['genitive', 'dative', 'instrumental', 'prepositional']],
  [/(?:ою|ею|ой|ей)$/, ['instrumental']],
  [/(?:у|ю)$/, ['accusative']],
  [/е$/, ['dative', 'prepositional']],
  [/(?:ы|и)$/, ['genitive', 'dative', 'prepositional']],
]

const casesOfWord = (word: string, sex: 'f' | 'm'): Case[] | undefined =>
  (sex === 'f' ? FEMALE : MALE).find(([ending]) => ending.test(word))?.[1]

/**
 * The case that a Russian name stands in, from its endings and the preposition before it. Names
 * that do not change leave it to the preposition; without one they count as nominative.
 */
export const caseOf = (name: string, before: string, sex: 'f' | 'm'): Case => {
  const words = name.toLowerCase().match(/\p{Script=Cyrillic}{3,}/gu) ?? []
  const sets = words.map((word) => casesOfWord(word, sex)).filter((set) => set !== undefined)
  const governed = casesGovernedBy(before)
  const [first, ...others] = sets
  if (!first) {
    return words.some((word) => /(?:[оеё]в|ин)а?$/.test(word))
      ? 'nominative'
      : (governed?.[0] ?? 'nominative')
  }
  const shared = first.filter((one) => others.every((set) => set.includes(one)))
  const candidates = shared.length ? shared : first
  return governed?.find((one) => candidates.includes(one)) ?? candidates[0] ?? 'nominative'
}

const givenNames = new Set(COMMON_GIVEN_NAMES.flatMap((name) => skeletonsOf(lettersOf(name))))

const isGiven = (word: string): boolean =>
  skeletonsOf(lettersOf(word)).some((skeleton) => givenNames.has(skeleton))

/** "Юрия" is Юрий in another case; "Марина" is herself. */
const isMaleOblique = (word: string): boolean => {
  const [, stem] = /^(\p{Script=Cyrillic}{2,})[ая]$/u.exec(word) ?? []
  return stem !== undefined && !isGiven(word) && [stem, `${stem}й`, `${stem}ь`].some(isGiven)
}

/** The sex that a Russian, Kazakh, Uzbek or Turkmen name shows, if it does, after these words. */
export const sexOf = (name: string, before = ''): 'f' | 'm' | undefined => {
  const lower = name.toLowerCase()
  if (governedCase(before) && lower.split(/\s+/).some(isMaleOblique)) {
    return 'm'
  }
  if (/(?:[ое]вн|ичн|[oe][vw]n[ay])\p{L}{0,2}(?:\s|$)|қызы|кызы|qizi|gyzy|kyzy/u.test(lower)) {
    return 'f'
  }
  if (
    /ович|евич|ovich|evich|owiç|ewiç|owich|(?:ұлы|улы|oʻgʻli|o'g'li|ogly|oglu)(?:\s|$)/u.test(lower)
  ) {
    return 'm'
  }
  if (/(?:[оеё]в|ин|ын)(?:ой|у)?$/u.test(lower) && /ой$/u.test(lower)) {
    return 'f'
  }
  if (
    /(?:ов|ев|ёв|ова|ева|ёва|ina|ov|ev|ow|ew|ova|eva|owa|ewa|ин|ина|ский|ская|skiy|skaya)$/u.test(
      lower,
    )
  ) {
    return /[аaя]$/u.test(lower) ? 'f' : 'm'
  }
  return undefined
}

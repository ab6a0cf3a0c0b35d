/** One bearer of names: a registered person, or a relative named in a person's entry. */
export type Bearer = {
  identity: string
  relative: boolean
  /** Sounds of the given name's readings and short forms; empty if unknown. */
  given: string[]
  givenStems: ReadonlySet<string>
  /** The same with English digraphs spelt out. */
  speltStems: readonly string[]
  fatherStems: ReadonlySet<string>
  surnameStems: ReadonlySet<string>
  /** Letters of the surname in its canonical spelling. */
  surnameLength: number
  /** The surname alone could be many people's. */
  common: boolean
}

/** Words that only together mean somebody: an alias, an employer, a village. */
export type Phrase = {
  identity: string
  type: 'PERSON' | 'EMPLOYER' | 'SMALL_PLACE'
  rule: string
  /** For each word the stems it may have. */
  words: ReadonlySet<string>[]
  /** A workplace without a telling word: its words count only as names, and hardly changed. */
  short: boolean
  /** A single plain word counts only beside a word such as "café" or in quotation marks. */
  needsFrame: boolean
  /** A name of so few sounds counts only where a place stands. */
  needsPlace: boolean
}

/** All that is filed under one stem. */
export type Entry = {
  stem: string
  spelt: string
  givens: Bearer[]
  surnames: Bearer[]
  fathers: Bearer[]
  phrases: Phrase[]
  /** Made when first asked for, and dropped when the bearers change. */
  sample?: Sample
}

/** Bearers of a common surname, one or two for each initial, and whether many people share it. */
export type Sample = { bearers: Bearer[]; shared: boolean }

/** Key of two names of one person. */
export const pairKey = (given: string, other: string): string => `${given}|${other}`

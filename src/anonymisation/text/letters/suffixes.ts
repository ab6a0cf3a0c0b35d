/**
 * Endings in sounds (see `tables.ts`) that a name may carry: Russian cases; Kazakh, Uzbek and
 * Turkmen cases, plural and possession; forms of address written together with a given name.
 */
const RUSSIAN = 'om em im am ami emi imi ih ah eh ogo ego omo emo ov ev'
const PLURALS = ' lar ler dar der tar ter'
const POSSESSIONS = ' i im in'
const TURKIC_CASES =
  ' nin din tin in ga ge ka ke go na ne a e ni di ti ko da de ta te nda nde dan den tan ten nan nen ndan nden niki diki tiki nikida ki inki ina inda indan'
const COMITATIVE =
  ' men ben pen men bilan menen dek dei dai tai tei ča če gača dagi degi tagi nda nde ndagi indagi daki deki mi či ko dir tir mika niki si imiz dagilar'
const ENGLISH = 's es'
const HONORIFIC =
  'žan žon hon han bek bei boi bo bono bano aka opa apa ota aga eže gol nisa bibi san'

const list = (words: string): string[] => words.split(' ')

/** Plural, possession and case, in this order, each of them or none. */
const chains = (...parts: string[]): string[] =>
  parts
    .map((part) => part.split(' '))
    .reduce<string[]>((all, part) => all.flatMap((head) => part.map((tail) => head + tail)), [''])

const turkic = [
  ...chains(PLURALS, POSSESSIONS, TURKIC_CASES),
  ...chains(PLURALS, COMITATIVE),
].filter(Boolean)

export const SUFFIXES: ReadonlySet<string> = new Set([
  ...list(RUSSIAN),
  ...turkic,
  ...list(ENGLISH),
])

export const ADDRESS_SUFFIXES: ReadonlySet<string> = new Set(list(HONORIFIC))

export const LONGEST_SUFFIX = Math.max(...[...SUFFIXES].map((suffix) => suffix.length))

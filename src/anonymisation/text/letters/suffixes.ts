/**
 * Endings in sounds (see `tables.ts`) that a name may carry: Russian cases; Kazakh, Uzbek and
 * Turkmen cases, plural and possession; forms of address written together with a given name.
 */
const RUSSIAN = 'om em im am ami emi imi ih ah eh ogo ego omo emo ov ev'
const CASES =
  'nin din tin in ga ge ka ke go na ne ni di ti ko da de ta te nda nde dan den tan ten nan nen ndan nden men ben pen men bilan dek dei ča če niki dagi degi ino mi si im'
const PLURAL = 'lar ler dar der tar ter'
const ENGLISH = 's es'
const HONORIFIC =
  'žan žon hon han bek bei boi bo bono bano aka opa apa ota aga eže gol nisa bibi san'

const list = (words: string): string[] => words.split(' ')

const turkic = [
  ...list(CASES),
  ...list(PLURAL).flatMap((plural) => [
    plural,
    ...[
      'i',
      'in',
      'ni',
      'di',
      'nin',
      'din',
      'ga',
      'ge',
      'a',
      'e',
      'da',
      'de',
      'dan',
      'den',
      'men',
    ].map((ending) => plural + ending),
  ]),
]

export const SUFFIXES: ReadonlySet<string> = new Set([
  ...list(RUSSIAN),
  ...turkic,
  ...list(ENGLISH),
])

export const ADDRESS_SUFFIXES: ReadonlySet<string> = new Set(list(HONORIFIC))

export const LONGEST_SUFFIX = Math.max(...[...SUFFIXES].map((suffix) => suffix.length))

import { inclineFirstname, inclineLastname } from 'lvovich'

import type { GeneratedIdentity } from './identities.js'
import type { Random } from './random.js'

import { romanisations, toRussian } from './romanise.js'

/** One way of writing a person, in a sentence; `start` and `end` are where the name stands. */
export type SurfaceForm = { kind: string; text: string; start: number; end: number }

const CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const
const LOOKALIKES: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
}
const HIDDEN = ['\u200b', '\u200c', '\u200d', '\u2060', '\u00ad', '\ufeff', '\u202e']
const KAZAKH = 'ның нің дың ға ге қа ды ні дан ден тан мен бен да'.split(' ')
const UZBEK = 'ning ga ni dan da lar ники нинг га ни дан да'.split(' ')
const TURKMEN = 'yň iň a e y i ny dan den da de'.split(' ')
const FRAMES: [string, string][] = [
  ['Yesterday ', ' was seen near the court.'],
  ['Вчера ', ' видели у здания суда.'],
  ['The report of ', ', dated May, is ready.'],
  ['«', '» — так подписано письмо.'],
]

const framed = (kind: string, name: string, frame: [string, string], suffix = ''): SurfaceForm => ({
  kind,
  text: frame[0] + name + suffix + frame[1],
  start: frame[0].length,
  end: frame[0].length + name.length,
})

const isCyrillic = (text: string): boolean => /[\u0400-\u04ff]/.test(text)

const replaceAt = (text: string, index: number, part: string, length = 1): string =>
  text.slice(0, index) + part + text.slice(index + length)

/** One typing error inside a word, not in its first letter or its ending. */
const misspell = (word: string, random: Random): string => {
  const last = Math.max(2, word.length - 4)
  const index = 1 + Math.floor(random.next() * (last - 1))
  const letters = isCyrillic(word) ? 'абвгдезиклмнопрст' : 'abdegiklmnoprst'
  return random.pick([
    () => replaceAt(word, index, ''),
    () => replaceAt(word, index, random.pick(letters)),
    () => replaceAt(word, index, random.pick(letters), 0),
    () => replaceAt(word, index, `${word.charAt(index + 1)}${word.charAt(index)}`, 2),
  ])()
}

/** A name's plain spellings: national Cyrillic, Russian, and each romanisation. */
const spellings = ({ country, given, surname }: GeneratedIdentity): [string, string, string][] => [
  ['cyrillic', given, surname],
  ['russian', toRussian(given), toRussian(surname)],
  ...Object.entries(romanisations(country)).map(([name, romanise]): [string, string, string] => [
    name,
    romanise(given),
    romanise(surname),
  ]),
]

const russianCases = (identity: GeneratedIdentity): [string, string, string][] => {
  const gender = identity.sex === 'f' ? 'female' : 'male'
  return CASES.map((one) => [
    one,
    inclineFirstname(toRussian(identity.given), one, gender),
    inclineLastname(toRussian(identity.surname), one, gender),
  ])
}

const suffixesFor = (identity: GeneratedIdentity, name: string): string[] => {
  if (identity.country === 'KZ') {
    return isCyrillic(name) ? KAZAKH : []
  }
  if (identity.country === 'UZ') {
    return UZBEK.filter((suffix) => isCyrillic(suffix) === isCyrillic(name))
  }
  return isCyrillic(name) ? [] : TURKMEN
}

/** At least fifty ways of writing a person that a reader would recognise. */
export const surfaceForms = (identity: GeneratedIdentity, random: Random): SurfaceForm[] => {
  const forms: SurfaceForm[] = []
  const add = (kind: string, name: string, suffix = ''): void => {
    const frame = FRAMES[
      isCyrillic(name) ? 1 + 2 * Math.floor(random.next() * 2) : 2 * Math.floor(random.next() * 2)
    ] ?? ['', '']
    forms.push(framed(kind, name, frame, suffix))
  }
  for (const [scheme, given, surname] of spellings(identity)) {
    const full = `${given} ${surname}`
    const initial = `${/^(?:Dsch|Sch|Ts?ch|Ch|[KSZ]h|\p{L}[\u02bb\u02bc\p{M}]*)/u.exec(given)?.[0] ?? ''}.`
    add(`${scheme}.full`, full)
    add(`${scheme}.swapped`, `${surname} ${given}`)
    add(`${scheme}.surname`, surname)
    add(`${scheme}.initial`, `${initial} ${surname}`)
    add(`${scheme}.initial-after`, `${surname} ${initial}`)
    add(`${scheme}.capitals`, full.toUpperCase())
    add(`${scheme}.decomposed`, full.normalize('NFD'))
    add(`${scheme}.typo-surname`, `${given} ${misspell(surname, random)}`)
    if (given.length > 5) {
      add(`${scheme}.typo-given`, `${misspell(given, random)} ${surname}`)
    }
    add(
      `${scheme}.break`,
      `${given} ${replaceAt(surname, Math.floor(surname.length / 2), '-\n', 0)}`,
    )
    add(
      `${scheme}.space`,
      `${given}${random.pick(['\u00a0', '  ', '\n', '\u2009', '\t'])}${surname}`,
    )
    add(`${scheme}.hidden`, replaceAt(full, full.length - 3, random.pick(HIDDEN), 0))
    add(`${scheme}.file`, `${surname}_${given}`.toLowerCase())
    const index = Array.from(surname).findIndex(
      (char, at) => at > 0 && LOOKALIKES[char] !== undefined,
    )
    if (index > 0) {
      add(
        `${scheme}.lookalike`,
        `${given} ${replaceAt(surname, index, LOOKALIKES[surname.charAt(index)] ?? '')}`,
      )
    }
    const [suffix] = [random.pick([...suffixesFor(identity, surname), ''])]
    if (suffix) {
      add(`${scheme}.suffix`, full, suffix)
    }
    if (!isCyrillic(surname)) {
      add(`${scheme}.possessive`, full, "'s")
    }
  }
  for (const [name, given, surname] of russianCases(identity)) {
    add(`case.${name}.full`, `${given} ${surname}`)
    add(`case.${name}.swapped`, `${surname} ${given}`)
    add(`case.${name}.surname`, surname)
    add(`case.${name}.capitals`, `${given} ${surname}`.toUpperCase())
  }
  return forms
}

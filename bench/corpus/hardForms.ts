import { inclineFirstname, inclineLastname, inclineMiddlename } from 'lvovich'

import type { SurfaceForm } from './forms.js'
import type { Random } from './random.js'

import { FRAMES, GAPS, HIDDEN, LOOKALIKES, TURKIC } from './hardTables.js'
import { isPapersAbroad, type NationalPerson, type Spelling } from './nationalPeople.js'
import { createRandom } from './random.js'
import { oneTypo } from './typos.js'

const CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const
/** A letter or digraph with all that belongs to it. */
const LETTER = /(?:[ZSCKzsck]h|\p{L})[\p{M}ʹʺʻʼ'’”]*/gu

const isCyrillic = (text: string): boolean => /[\u0400-\u04ff]/.test(text)
const insertAt = (text: string, index: number, part: string): string =>
  text.slice(0, index) + part + text.slice(index)

/** An initial as the spelling writes it, digraphs whole or cut. */
const initials = (given: string): string[] => {
  const many = /^(?:Dsch|Sch|Ts?ch)/u.exec(given)?.[0]
  if (many) {
    return [`${many}.`]
  }
  const digraph = /^(?:Sh|Ch|Zh|Kh|Yu|Ya|Ye|Yo|[GO][ʻ'’])/u.exec(given)?.[0]
  return digraph ? [`${digraph}.`, `${given.charAt(0)}.`] : [`${given.charAt(0)}.`]
}

const SEED_ABROAD = 11

type Add = (kind: string, name: string, after?: string) => void

const plainForms = ({ given, surname }: Spelling, random: Random, add: Add): void => {
  const full = `${given} ${surname}`
  add('full', full)
  add('swapped', `${surname} ${given}`)
  add('swapped-comma', `${surname}, ${given}`)
  if (surname.length > 4) {
    add('surname', surname)
  }
  add('capitals', full.toUpperCase())
  add('surname-capitals', `${surname.toUpperCase()} ${given}`)
  add('nfd', full.normalize('NFD'))
  for (const initial of initials(given)) {
    add('initial', `${initial} ${surname}`)
    add('initial-glued', `${initial}${surname}`)
    add('initial-after', `${surname} ${initial}`)
    add(
      'initials',
      `${initial}\u00a0${random.pick(isCyrillic(surname) ? 'АБСМ' : 'ABSM')}. ${surname}`,
    )
  }
  add('space', given + random.pick(GAPS) + surname)
  add(
    'break',
    `${given} ${insertAt(surname, 2 + Math.floor(random.next() * (surname.length - 3)), '-\n')}`,
  )
  add(
    'hidden',
    insertAt(full, 2 + Math.floor(random.next() * (full.length - 4)), random.pick(HIDDEN)),
  )
  add('file', `${surname}_${given}`.toLowerCase())
  add('file-dash', `${given}-${surname}`.toLowerCase())
  if (!isCyrillic(surname)) {
    add('possessive', full, random.pick(["'s", '’s', 'ʼs']))
    add('possessive-surname', surname, '’s')
  }
}

const brokenForms = (
  { given, surname }: Spelling,
  long: boolean,
  random: Random,
  add: Add,
): void => {
  for (const [kind, wrong] of oneTypo(surname, random)) {
    if (long) {
      add(`typo-${kind}`, `${given} ${wrong}`)
      add(`typo-${kind}.swapped`, `${wrong} ${given}`)
      if (surname.length > 6) {
        add(`typo-${kind}.alone`, wrong)
      }
    }
  }
  for (const [kind, wrong] of oneTypo(given, random)) {
    if (long && given.length >= 6) {
      add(`typo-given-${kind}`, `${wrong} ${surname}`)
    }
  }
  const [[, once] = ['', '']] = oneTypo(surname, random)
  const twice = once.length >= 8 ? oneTypo(once, random) : []
  for (const [kind, wrong] of surname.length >= 8 ? twice.slice(0, 2) : []) {
    add(`two-typos-${kind}`, `${given} ${wrong}`)
  }
  const telling = Array.from(surname, (char, at) => (LOOKALIKES[char] && at > 0 ? at : -1)).filter(
    (at) => at > 0,
  )
  if (telling.length) {
    const some = new Set(telling.filter(() => random.chance(0.5)))
    const mixed = Array.from(surname, (char, at) =>
      some.has(at) ? (LOOKALIKES[char] ?? char) : char,
    ).join('')
    add('lookalike', `${given} ${mixed}`)
    if (long) {
      add('lookalike-surname', mixed)
    }
  }
  const pieces = (name: string): string[] => name.match(LETTER) ?? []
  if (long) {
    const middle = Math.floor(pieces(surname).length / 2)
    for (const [kind, gap] of Object.entries({ space: ' ', hyphen: '-', marks: '**' })) {
      const [head, tail] = [pieces(surname).slice(0, middle), pieces(surname).slice(middle)]
      add(`split-${kind}`, `${given} ${head.join('')}${gap}${tail.join('')}`)
    }
    add('spaced', `${pieces(given).join(' ')}   ${pieces(surname).join(' ')}`)
    add('dotted', `${pieces(given).join('-')} ${pieces(surname).join('-')}`)
  }
}

const suffixed = ({ nation, spellings }: NationalPerson, random: Random, add: Add): void => {
  for (const { given, scheme, surname } of spellings) {
    const chains =
      nation === 'KZ' && scheme === 'kazakh'
        ? TURKIC.KZ
        : nation === 'UZ' && scheme.startsWith('uzbek')
          ? TURKIC[isCyrillic(surname) ? 'UZC' : 'UZ']
          : scheme === 'turkmen'
            ? TURKIC.TM
            : []
    for (const chain of chains.filter(() => random.chance(0.4))) {
      add(`${scheme}.suffix`, `${given} ${surname}`, chain)
      add(`${scheme}.suffix-surname`, surname, chain)
    }
    if (nation === 'UZ' && scheme.startsWith('uzbek')) {
      const honour = isCyrillic(given) ? ['жон', 'хон', 'бек'] : ['jon', 'xon', 'bek']
      add(`${scheme}.honorific`, `${given}${random.pick(honour)} ${surname}`)
    }
    if (nation === 'TM' && scheme === 'turkmen') {
      add(`${scheme}.honorific`, `${given}jan ${surname}`)
    }
  }
}

const russianForms = ({ identity, russian }: NationalPerson, add: Add): void => {
  const gender = identity.sex === 'f' ? 'female' : 'male'
  const { given, patronymic, surname } = russian
  for (const one of CASES) {
    const first = inclineFirstname(given, one, gender)
    const last = inclineLastname(surname, one, gender)
    add(`case.${one}`, `${first} ${last}`)
    add(`case.${one}.swapped`, `${last} ${first}`)
    if (surname.length > 4) {
      add(`case.${one}.surname`, last)
    }
    add(`case.${one}.initial`, `${given.charAt(0)}. ${last}`)
    if (patronymic) {
      const middle = inclineMiddlename(patronymic, one, gender)
      add(`case.${one}.patronymic`, `${first} ${middle}`)
      add(`case.${one}.three`, `${last} ${first} ${middle}`)
    }
  }
  if (patronymic) {
    add('patronymic', `${given} ${patronymic}`)
    add('initials.two', `${given.charAt(0)}.${patronymic.charAt(0)}. ${surname}`)
    add('initials.two-after', `${surname} ${given.charAt(0)}. ${patronymic.charAt(0)}.`)
  }
}

/** Some hundred ways of writing a person, most of them hostile. */
export const hardForms = (person: NationalPerson, random: Random): SurfaceForm[] => {
  const forms: SurfaceForm[] = []
  const addAs =
    (prefix: string, draws = random): Add =>
    (kind, name, after = '') => {
      const [before, rest] = draws.pick(FRAMES[isCyrillic(name) ? 'cyrillic' : 'latin'])
      forms.push({
        kind: `${prefix}${kind}`,
        text: before + name + after + rest,
        start: before.length,
        end: before.length + name.length,
      })
    }
  const { identity, russian } = person
  const long = Math.min(identity.surname?.length ?? 0, russian.surname.length) >= 6
  // Spellings of papers abroad draw from a source of their own, so that the others' draws stay.
  const ofAbroad = createRandom(SEED_ABROAD)
  for (const spelling of person.spellings) {
    const draws = isPapersAbroad(spelling) ? ofAbroad : random
    const add = addAs(`${person.nation}.${spelling.scheme}.`, draws)
    plainForms(spelling, draws, add)
    if (spelling.scheme !== 'turkmenAscii') {
      brokenForms(spelling, long, draws, add)
    }
  }
  suffixed(person, random, addAs(`${person.nation}.`))
  russianForms(person, addAs(`${person.nation}.russian.`))
  return forms
}

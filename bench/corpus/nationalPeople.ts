import type { Identity } from '../../src/anonymisation/text/index.js'

import { type Nation, NATIONAL_NAMES } from './nationalNames.js'
import { turkmenCyrillic, turkmenRussian, uzbekCyrillic, uzbekRussian } from './nationalScripts.js'
import { createRandom } from './random.js'
import { romanisations, toRussian } from './romanise.js'

export type Spelling = { scheme: string; given: string; surname: string }

/** A person with every spelling of the name; `identity` has one of them. */
export type NationalPerson = {
  identity: Identity & { sex: 'f' | 'm' }
  nation: Nation
  spellings: Spelling[]
  russian: Spelling & { patronymic?: string }
}

const female = (surname: string): string =>
  surname
    .replace(/([ое]в|ин|ын)$/u, '$1а')
    .replace(/([oe][vw])$/u, '$1a')
    .replace(/(с|ц)кий$/u, '$1кая')

const same = (word: string): string => word
const ascii = (word: string): string =>
  word
    .replace(/ý/g, 'y')
    .normalize('NFD')
    .replace(/[\p{M}ʻʼ'’]/gu, '')

const nationalScripts: Record<Nation, Record<string, (word: string) => string>> = {
  KZ: { kazakh: same },
  RU: {},
  TM: { turkmen: same, turkmenCyrillic, turkmenAscii: ascii },
  UZ: {
    uzbek: same,
    uzbekCyrillic,
    uzbekAscii: ascii,
    uzbekQuote: (word) => word.replace(/ʻ/g, "'"),
    uzbekCurly: (word) => word.replace(/[ʻ']/g, '’'),
  },
}
const russianOf: Record<Nation, (word: string) => string> = {
  KZ: toRussian,
  RU: same,
  TM: turkmenRussian,
  UZ: uzbekRussian,
}

/** Registers hold what documents say; these spellings are those of papers abroad. */
const PAPERS_ABROAD: ReadonlySet<string> = new Set(['duden', 'french'])

export const isPapersAbroad = ({ scheme }: Spelling): boolean => PAPERS_ABROAD.has(scheme)

const fatherName = (father: string, sex: 'f' | 'm'): string => {
  const soft = /[йьяеию]$/u.test(father)
  const stem = father.replace(/[йьаяо]$/u, '')
  return stem + (soft ? 'ев' : 'ов') + (sex === 'f' ? 'на' : 'ич')
}

const unique = (spellings: Spelling[]): Spelling[] => [
  ...new Map(spellings.map((one) => [`${one.given} ${one.surname}`, one])).values(),
]

/** `count` people of four nations; the same seed gives the same people, each surname once if it can. */
export const nationalPeople = (count: number, seed: number): NationalPerson[] => {
  const { chance, next, pick } = createRandom(seed)
  const number = (length: number): string =>
    Array.from({ length }, () => pick('0123456789')).join('')
  const nations: Nation[] = ['KZ', 'UZ', 'TM', 'RU']
  return Array.from({ length: count }, (_, index) => {
    const nation = nations[index % nations.length] ?? 'KZ'
    const names = NATIONAL_NAMES[nation]
    const sex = pick(['f', 'm'] as const)
    const given = pick(names[sex])
    const male = names.surnames[Math.floor(index / nations.length) % names.surnames.length] ?? ''
    const surname = sex === 'f' ? female(male) : male
    const spell = (scheme: string, write: (word: string) => string): Spelling => ({
      scheme,
      given: write(given),
      surname: write(surname),
    })
    const toCyrillic = russianOf[nation]
    const russian = {
      ...spell('russian', toCyrillic),
      patronymic: chance(0.6) ? fatherName(toCyrillic(pick(names.fathers)), sex) : undefined,
    }
    const national = Object.entries(nationalScripts[nation]).map(([scheme, write]) =>
      spell(scheme, write),
    )
    const latin = Object.entries(romanisations(nation === 'KZ' ? 'KZ' : 'RU')).map(
      ([scheme, romanise]): Spelling => ({
        scheme,
        given: romanise(nation === 'KZ' ? given : russian.given),
        surname: romanise(nation === 'KZ' ? surname : russian.surname),
      }),
    )
    const canonical = pick([
      national[0] ?? russian,
      nation === 'UZ' ? (national[1] ?? russian) : russian,
      russian,
      pick(latin.filter((one) => !isPapersAbroad(one))),
    ])
    // Without marks a name is found only where the register has the marks.
    const marked = national.filter(
      ({ scheme }) => scheme !== 'turkmenAscii' || canonical === national[0],
    )
    const spellings = unique([
      ...latin.filter(isPapersAbroad),
      ...unique([...marked, russian, ...latin.filter((one) => !isPapersAbroad(one))]),
    ])
    const year = 1945 + Math.floor(next() * 60)
    const two = (limit: number): string => String(1 + Math.floor(next() * limit)).padStart(2, '0')
    const id = `N${String(index + 1).padStart(4, '0')}`
    const mail = `${ascii(latin[0]?.surname ?? 'x')
      .toLowerCase()
      .replace(/[^a-z]/g, '')}.${number(3)}`
    return {
      identity: {
        id,
        sex,
        country: nation === 'RU' ? 'KZ' : nation,
        given: canonical.given,
        surname: canonical.surname,
        patronymic: russian.patronymic,
        birthDate: `${year}-${two(12)}-${two(28)}`,
        phones: [
          { KZ: '+7701', RU: '+7777', UZ: '+99890', TM: '+99365' }[nation] +
            number(nation === 'TM' ? 6 : 7),
        ],
        emails: [`${mail}@post.example`],
        handles: [`@${mail.replace('.', '_')}`],
        nationalId: nation === 'UZ' ? number(14) : number(12),
        passport: {
          KZ: `N${number(8)}`,
          RU: `N${number(8)}`,
          UZ: `AB${number(7)}`,
          TM: `I-AŞ ${number(6)}`,
        }[nation],
      },
      nation,
      spellings,
      russian,
    }
  })
}

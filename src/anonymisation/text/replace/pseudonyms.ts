import { inclineFirstname } from 'lvovich'
import { createHmac } from 'node:crypto'

import { type Case, cases } from './grammar.js'

type Sex = 'f' | 'm'

/** Names so widespread in the whole region that they point to nobody; Russian and English. */
const NAMES: Record<Sex, [string, string][]> = {
  f: [
    ['Алия', 'Aliya'],
    ['Айша', 'Aisha'],
    ['Амина', 'Amina'],
    ['Анара', 'Anara'],
    ['Асия', 'Asiya'],
    ['Бибинур', 'Bibinur'],
    ['Дана', 'Dana'],
    ['Дилара', 'Dilara'],
    ['Динара', 'Dinara'],
    ['Зарема', 'Zarema'],
    ['Зарина', 'Zarina'],
    ['Зоя', 'Zoya'],
    ['Индира', 'Indira'],
    ['Ирада', 'Irada'],
    ['Камила', 'Kamila'],
    ['Карина', 'Karina'],
    ['Лейла', 'Leila'],
    ['Лола', 'Lola'],
    ['Мадина', 'Madina'],
    ['Малика', 'Malika'],
    ['Марьям', 'Maryam'],
    ['Нигора', 'Nigora'],
    ['Нина', 'Nina'],
    ['Рания', 'Raniya'],
    ['Регина', 'Regina'],
    ['Сабина', 'Sabina'],
    ['Саида', 'Saida'],
    ['Самира', 'Samira'],
    ['Севара', 'Sevara'],
    ['Тамара', 'Tamara'],
    ['Фарида', 'Farida'],
    ['Ясмина', 'Yasmina'],
  ],
  m: [
    ['Адам', 'Adam'],
    ['Азамат', 'Azamat'],
    ['Акмал', 'Akmal'],
    ['Алан', 'Alan'],
    ['Алихан', 'Alikhan'],
    ['Амир', 'Amir'],
    ['Анвар', 'Anvar'],
    ['Арман', 'Arman'],
    ['Арслан', 'Arslan'],
    ['Аскар', 'Askar'],
    ['Бахтияр', 'Bakhtiyar'],
    ['Дамир', 'Damir'],
    ['Данияр', 'Daniyar'],
    ['Ильяс', 'Ilyas'],
    ['Камал', 'Kamal'],
    ['Карим', 'Karim'],
    ['Кемаль', 'Kemal'],
    ['Малик', 'Malik'],
    ['Марат', 'Marat'],
    ['Марк', 'Mark'],
    ['Мурад', 'Murad'],
    ['Назар', 'Nazar'],
    ['Рамиль', 'Ramil'],
    ['Расул', 'Rasul'],
    ['Ринат', 'Rinat'],
    ['Рустам', 'Rustam'],
    ['Саид', 'Said'],
    ['Самат', 'Samat'],
    ['Тагир', 'Tagir'],
    ['Тимур', 'Timur'],
    ['Фарид', 'Farid'],
    ['Эмиль', 'Emil'],
  ],
}

const CYRILLIC_INITIALS = 'АБВГДЕЖЗИКЛМНОПРСТУФХЧШЭЮЯ'
const LATIN_INITIALS = 'ABCDEFGHIJKLMNOPRSTUVWXYZQ'

const attempts = 32

export type PseudonymOptions = {
  /** Secret of the publication (or of the programme, to link publications on purpose). */
  key: Uint8Array
  /** Who is meant: an identity's id, or whatever stands for an unknown person. */
  subject: string
  language?: string
  sex?: Sex
  /** Russian case that the pseudonym stands in; other languages do not change it. */
  grammaticalCase?: Case
  /** Russian or English spelling; by default that of the language. */
  script?: 'Cyrl' | 'Latn'
  /** Whether one of these names (a name a line) would be taken for somebody of the register. */
  isTaken?: (names: string) => boolean
}

type Candidate = { initials: { cyrillic: string; latin: string }; name: [string, string]; sex: Sex }

const at = <T>(list: ArrayLike<T>, number: number): T =>
  list[number % list.length] ?? (list[0] as T)

const candidate = ({ key, sex, subject }: PseudonymOptions, attempt: number): Candidate => {
  const digest = createHmac('sha256', key)
    .update('pseudonym\0')
    .update(attempt === 0 ? subject : `${subject}\0${attempt}`)
    .digest()
  const chosen = sex ?? (digest.readUInt8(8) % 2 ? 'm' : 'f')
  const initials = (letters: string): string =>
    [2, 4].map((offset) => `${at(letters, digest.readUInt16BE(offset))}.`).join('\u00a0')
  return {
    initials: { cyrillic: initials(CYRILLIC_INITIALS), latin: initials(LATIN_INITIALS) },
    name: at(NAMES[chosen], digest.readUInt16BE(0)),
    sex: chosen,
  }
}

const inRussian = ({ initials, name, sex }: Candidate, grammaticalCase: Case): string =>
  `${inclineFirstname(name[0], grammaticalCase, sex === 'f' ? 'female' : 'male')} ${initials.cyrillic}`

const inEnglish = ({ initials, name }: Candidate): string => `${name[1]} ${initials.latin}`

const allForms = (one: Candidate): string =>
  [inEnglish(one), ...cases.map((each) => inRussian(one, each))].join('\n')

/**
 * An invented name such as "Madina K. T." for a person. The same key and subject always give the
 * same name; names under different keys tell nothing about each other (HMAC-SHA-256). Without a
 * known sex the key decides it. A name that in any of its forms would be taken for somebody is
 * passed over; undefined when none of 32 is free, as in a register that holds every such name.
 */
export const pseudonymFor = (options: PseudonymOptions): string | undefined => {
  const { grammaticalCase = 'nominative', isTaken, language } = options
  const cyrillic = options.script ? options.script === 'Cyrl' : language === 'ru'
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const one = candidate(options, attempt)
    if (!isTaken?.(allForms(one))) {
      return cyrillic ? inRussian(one, grammaticalCase) : inEnglish(one)
    }
  }
  return undefined
}

import { inclineFirstname } from 'lvovich'
import { createHmac } from 'node:crypto'

import type { Case } from './grammar.js'

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
}

const at = <T>(list: ArrayLike<T>, number: number): T | undefined => list[number % list.length]

/**
 * An invented name such as "Madina K. T." for a person. The same key and subject always give the
 * same name; names under different keys tell nothing about each other (HMAC-SHA-256). Without a
 * known sex the key decides it.
 */
export const pseudonymFor = (options: PseudonymOptions): string => {
  const { key, subject, language, grammaticalCase = 'nominative' } = options
  const digest = createHmac('sha256', key).update('pseudonym\0').update(subject).digest()
  const sex: Sex = options.sex ?? (digest.readUInt8(8) % 2 ? 'm' : 'f')
  const cyrillic = options.script ? options.script === 'Cyrl' : language === 'ru'
  const name = at(NAMES[sex], digest.readUInt16BE(0))
  const initials = cyrillic ? CYRILLIC_INITIALS : LATIN_INITIALS
  const tail = [2, 4]
    .map((offset) => `${at(initials, digest.readUInt16BE(offset)) ?? ''}.`)
    .join('\u00a0')
  if (!name) {
    return tail
  }
  if (!cyrillic) {
    return `${name[1]} ${tail}`
  }
  const gender = sex === 'f' ? 'female' : 'male'
  return `${inclineFirstname(name[0], grammaticalCase, gender)} ${tail}`
}

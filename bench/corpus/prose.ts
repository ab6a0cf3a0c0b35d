import type { Identity } from '../../src/anonymisation/text/index.js'

import { createRandom } from './random.js'

const SUBJECTS = [
  'Участковый',
  'Следователь',
  'Суд первой инстанции',
  'Редакция газеты',
  'Районная прокуратура',
  'The district court',
  'The lawyer',
  'A witness',
  'The editor',
  'Местная администрация',
]
const VERBS = [
  'отложил заседание на неделю',
  'не ответил на письменную жалобу',
  'вернул заявление без рассмотрения',
  'потребовал объяснений по поводу встречи',
  'adjourned the hearing for a week',
  'did not answer the written complaint',
  'asked for the papers of the association',
  'refused to hear the second witness',
  'назвал собрание незаконным',
  'изъял два телефона и ноутбук',
]
const PLACES = [
  'в здании на площади',
  'у входа в рынок',
  'near the bus station',
  'in the corridor of the court',
  'в присутствии понятых',
  'без адвоката',
  'without a lawyer',
  'after a long wait outside',
]
const OTHERS = [
  'Иван Петренко',
  'Helen Marsh',
  'Пётр Ковальчук',
  'Maria Delgado',
  'Сергей Лисицын',
  'John Whitfield',
  'Зинаида Панкратьева',
  'Olivier Dumont',
]

const pickSentence = (random: ReturnType<typeof createRandom>): string =>
  `${random.pick(SUBJECTS)} ${random.pick(VERBS)} ${random.pick(PLACES)}` +
  `${random.chance(0.15) ? `, ${random.pick(OTHERS)}` : ''}` +
  `${random.chance(0.1) ? ` (${Math.floor(random.next() * 28) + 1}.0${Math.floor(random.next() * 9) + 1}.2024)` : ''}. `

/**
 * Running text of a size in bytes, Russian and English, with invented words so that it does not
 * repeat itself too much, and with one of the `people` every few pages.
 */
export const prose = (bytes: number, people: Identity[] = [], seed = 3): string => {
  const random = createRandom(seed)
  const parts: string[] = []
  let size = 0
  while (size < bytes) {
    const odd = Array.from({ length: 2 }, () =>
      Array.from({ length: 3 }, () =>
        random.pick(['ва', 'ли', 'ром', 'сте', 'ки', 'пол', 'на', 'дор']),
      ).join(''),
    ).join(' ')
    const person = people.length && random.chance(0.02) ? random.pick(people) : undefined
    const named = person ? `Там была и ${person.given ?? ''} ${person.surname ?? ''}. ` : ''
    const part = `${pickSentence(random)}${odd} и ещё ${odd}. ${named}`
    parts.push(part)
    size += Buffer.byteLength(part)
  }
  return parts.join('')
}

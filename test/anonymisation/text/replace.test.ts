import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'

import { readSampleReports } from '../../../seed/data/readSampleReports.js'
import {
  applyFindings,
  createRegister,
  detect,
  findKnown,
  type GeneralisationRules,
  type Identity,
  pseudonymFor,
} from '../../../src/anonymisation/text/index.js'

const readPeople = (): Identity[] =>
  JSON.parse(readFileSync('seed/data/people.json', 'utf8')) as Identity[]

const key = new Uint8Array(32).fill(7)
const otherKey = new Uint8Array(32).fill(8)

const people: Identity[] = [
  { id: 'P1', country: 'KZ', given: 'Салтанат', sex: 'f', surname: 'Бейсекожина' },
  { id: 'P2', country: 'UZ', given: 'Dilmurod', sex: 'm', surname: 'Xolboyev' },
]
const register = createRegister(people)

const rewrite = (
  text: string,
  pseudonymKey: Uint8Array,
  language: string,
  rules?: GeneralisationRules,
) => applyFindings(text, detect(text, { language, mode: 'strict', pseudonymKey, register, rules }))

describe('replacement', () => {
  it('should give one person one name throughout, in the case that the sentence asks for', () => {
    const subject = 'identity:P1'
    const name = (grammaticalCase: 'dative' | 'instrumental' | 'nominative') =>
      pseudonymFor({ grammaticalCase, key, language: 'ru', sex: 'f', subject })
    const text =
      'Салтанат Бейсекожина ушла. К Салтанат Бейсекожиной пришли. Говорили с Бейсекожиной.'
    expect(rewrite(text, key, 'ru')).toBe(
      `${name('nominative')} ушла. К ${name('dative')} пришли. Говорили с ${name('instrumental')}`,
    )
    expect(name('dative')).not.toBe(name('nominative'))
  })

  it('should give one person the same name in every script of the original', () => {
    const [first, second] = detect('Dilmurod Xolboyev; Дилмурод Холбоев', {
      language: 'en',
      pseudonymKey: key,
      register,
    })
    expect(first?.replacement).toBe(second?.replacement)
    expect(first?.replacement).not.toContain('Dilmurod')
  })

  it('should not let names under different keys be linked', () => {
    const names = (secret: Uint8Array) =>
      Array.from({ length: 50 }, (_, index) =>
        pseudonymFor({ key: secret, subject: `identity:${index}` }),
      )
    expect(names(key)).toEqual(names(key))
    const pairs = names(key).filter((name, index) => name === names(otherKey)[index])
    expect(pairs.length).toBeLessThan(3)
    expect(new Set(names(key)).size).toBeGreaterThan(45)
  })

  it('should never write a name, in any case, that the gate would take for somebody', () => {
    const everyone = createRegister(readPeople())
    for (const { languages, text } of readSampleReports()) {
      for (let secret = 0; secret < 20; secret += 1) {
        const pseudonymKey = new Uint8Array(32).fill(secret)
        const options = { language: languages[0], pseudonymKey, register: everyone }
        const clean = applyFindings(text, detect(text, options))
        expect(findKnown(everyone, clean)).toEqual([])
      }
    }
  })

  it('should pass over names that the register holds, and write a label when none is left', () => {
    const subject = 'identity:P9'
    const free = pseudonymFor({ key, language: 'en', subject }) ?? ''
    const next = pseudonymFor({ isTaken: (names) => names.includes(free), key, subject })
    expect(next).toEqual(expect.any(String))
    expect(next).not.toBe(free)
    expect(pseudonymFor({ isTaken: () => true, key, subject })).toBeUndefined()
  })

  it('should write a label where there is no key', () => {
    const text = 'Dilmurod Xolboyev called.'
    expect(applyFindings(text, detect(text, { language: 'en', register }))).toBe('[person] called.')
    const times = 'At 11:25 they left for two hours.'
    expect(applyFindings(times, detect(times, { language: 'en' }))).toBe(
      'At [time] they left for [some time].',
    )
  })

  it('should make details as coarse as the rules say', () => {
    const rules: GeneralisationRules = {
      age: 'band',
      date: 'month',
      employer: 'sector',
      place: 'region',
      region: { en: 'Lebap region', ru: 'Лебапская область' },
    }
    expect(
      rewrite('The fire in the village of Tastybulak on 12 June 2024.', key, 'en', rules),
    ).toBe('The fire in the village of [place] in Lebap region on a day in June 2024.')
    expect(rewrite('Дата рождения: 3 марта 1975.', key, 'ru', rules)).toBe(
      'Дата рождения: 1970-е годы.',
    )
    expect(rewrite('Закрыли пекарню «Алтын Нан».', key, 'ru', rules)).toBe(
      'Закрыли предприятие питания.',
    )
  })

  it.each([
    ['en', 'The Xolboyevs left.', 'The [people] left.'],
    ['en', 'Both Xolboyevs left.', 'Both [people] left.'],
    ['ru', 'Бейсекожиных видели.', '[лица] видели.'],
    ['ru', 'Супругам Холбоевым отказали.', '[лица] отказали.'],
    ['ru', 'Говорили с Бейсекожиными.', 'Говорили с [лицами].'],
  ])('should not make one person of a family (%s: %s)', (language, text, clean) => {
    expect(rewrite(text, key, language)).toBe(clean)
  })

  it.each([
    ['en', 'He lost his school No. 5.', 'He lost his educational institution.'],
    ['en', 'School No. 5 was shut.', 'An educational institution was shut.'],
    ['en', 'On 12 June 2024 they came.', 'On a day in June 2024 they came.'],
    ['en', 'The 12 June 2024 raid.', 'The June 2024 raid.'],
    ['ru', '12 июня 2024 года пришли.', 'В июне 2024 года пришли.'],
    ['ru', 'Ждали до 12 июня 2024 г. и ушли.', 'Ждали до июня 2024 г. и ушли.'],
    ['ru', 'С 12 июня 2024 года ждут.', 'С июня 2024 года ждут.'],
    ['ru', 'Обыск в пекарне «Алтын Нан».', 'Обыск в предприятии питания.'],
    ['ru', 'Ушла из пекарни «Алтын Нан».', 'Ушла из предприятия питания.'],
    ['en', 'The raid of 27 April was long.', 'The raid of April was long.'],
    ['en', 'On 26 September they left.', 'On a day in September they left.'],
    ['en', 'From 29 April 2024 to 3 May 2024.', 'From April 2024 to May 2024.'],
    ['ru', '3 мая приехали.', 'В мае приехали.'],
    ['ru', 'Она живёт в ауле Тастыбулак.', 'Она живёт в ауле Лебапской области.'],
  ])('should fit what it makes coarser into its sentence (%s: %s)', (language, text, clean) => {
    const rules: GeneralisationRules = {
      date: 'month',
      employer: 'sector',
      place: 'region',
      region: { en: 'Lebap region', ru: 'Лебапская область' },
    }
    expect(rewrite(text, key, language, rules)).toBe(clean)
  })

  it.each([
    ['Говорили с Бейсекожиной.', 'Говорили с [лицом].'],
    ['Пришли к Бейсекожиной.', 'Пришли к [лицу].'],
    ['Забрали телефон у Юрия Добрынина.', 'Забрали телефон у [лица].'],
    ['Бейсекожина ушла.', '[лицо] ушла.'],
    [
      'Жила в селе Тастыбулак, уехала из Тастыбулака.',
      'Жила в селе [населённый пункт], уехала из [населённого пункта].',
    ],
  ])('should put a label into the case that its sentence asks for (%s)', (text, clean) => {
    expect(applyFindings(text, detect(text, { language: 'ru', register }))).toBe(clean)
  })

  it('should not take a man in another case for a woman', () => {
    const text = 'Забрали телефон у Юрия Добрынина.'
    const names = Array.from({ length: 12 }, (_, secret) =>
      rewrite(text, new Uint8Array(32).fill(secret), 'ru'),
    )
    // Every man's name in the list has another ending in the genitive than a woman's.
    expect(names.every((clean) => /у \p{L}+[ая]\s/u.test(clean))).toBe(true)
  })

  it('should replace what was decided and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort(
          (x, y) => x - y,
        )
        expect(applyFindings(text, [])).toBe(text)
        expect(applyFindings(text, [{ end, replacement: '#', start }])).toBe(
          `${text.slice(0, start)}#${text.slice(end)}`,
        )
      }),
    )
  })

  it('should never show again what an overlapping decision hides', () => {
    const decisions = [
      { end: 5, replacement: 'x', start: 2 },
      { end: 8, replacement: 'y', start: 4 },
    ]
    expect(applyFindings('0123456789', decisions)).toBe('01x89')
  })
})

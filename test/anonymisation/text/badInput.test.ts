import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import {
  BadIdentitiesError,
  createRegister,
  detect,
  type Finding,
  findKnown,
  findUnknown,
  type Identity,
  readIdentities,
  TooIntricateError,
} from '../../../src/anonymisation/text/index.js'

const odd: Identity[] = [
  { id: 'one-letter', given: 'А', surname: 'Я' },
  { id: 'words', given: 'Роза', surname: 'Мороз' },
  { id: 'twin-1', given: 'Rahym', surname: 'Orazmammedow' },
  { id: 'twin-2', given: 'Rahym', surname: 'Orazmammedow' },
  { id: 'empty' },
  {
    id: 'blank',
    aliases: ['', ' ', '-'],
    emails: ['@'],
    employer: 'кафе',
    handles: ['@'],
    passport: '',
    phones: ['', 'none'],
    surname: '',
    village: ' ',
  },
]
const register = createRegister(odd)

const isOrdered = (findings: Finding[], text: string): boolean =>
  findings.every(
    ({ end, start }, index) =>
      start < end && end <= text.length && start >= (findings[index - 1]?.end ?? 0),
  )

describe('bad registers', () => {
  it.each<[string, unknown]>([
    ['no list', {}],
    ['an entry that is none', [null]],
    ['an entry without an id', [{ given: 'Салтанат' }]],
    ['a name that is no text', [{ id: 'a', given: 5 }]],
    ['a phone that is no list', [{ id: 'a', phones: '+77051234567' }]],
    ['a relative without a name', [{ id: 'a', relatives: ['Салтанат'] }]],
    ['an unknown sex', [{ id: 'a', sex: 'Салтанат' }]],
  ])('should be refused whole for %s, and show none of it', (_, value) => {
    expect(() => readIdentities(value)).toThrow(BadIdentitiesError)
    expect(() => readIdentities(value)).not.toThrow(/Салтанат|7705/)
  })

  it('should be taken with fields that are null or unknown', () => {
    const [one] = readIdentities([{ id: 'a', given: 'Роза', note: 1, surname: null }])
    expect(one).toMatchObject({ id: 'a', given: 'Роза' })
    expect(one?.surname).toBeUndefined()
  })
})

describe('bad input', () => {
  it('should answer with ordered spans that do not overlap for any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\ud800',
        '\0',
        '\u202e',
        'Роза Мороз',
        'Rahym Orazmammedow',
        '+7 701 ',
        'a@b.',
        '12.03.',
        'ул. ',
        '«',
        'А. ',
        'https://',
      ),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom('suggest', 'strict'),
        (pieces, mode) => {
          const text = pieces.join('')
          expect(
            isOrdered(detect(text, { mode, pseudonymKey: new Uint8Array(32), register }), text),
          ).toBe(true)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('should find a name through hidden characters of every kind', () => {
    const name = 'Rah\0ym Oraz\u202emam\u00admed\u200bow'
    expect(findKnown(register, `met ${name} there`)).toMatchObject([
      { end: 4 + name.length, start: 4 },
    ])
  })

  it('should not take one-letter names and common words for people', () => {
    const text = 'А потом я ушёл. Мороз крепчал, и роза завяла. А я остался.'
    expect(findKnown(register, text)).toEqual([])
    expect(findKnown(register, 'Её зовут Роза Мороз')).toHaveLength(1)
  })

  it('should find one of two people with one name', () => {
    const [finding] = findKnown(register, 'Here came Rahym Orazmammedow')
    expect(['twin-1', 'twin-2']).toContain(finding?.identity)
  })

  it('should find nothing with an empty register', () => {
    expect(findKnown(createRegister([]), 'Rahym Orazmammedow, +7 701 123 45 67')).toEqual([])
  })

  it.each([['Orazmammedow '], ['1 '], ['a@a.'], ['A. '], ['-\n'], ['1 January '], ['e\u0301']])(
    'should get through a long text of %j alone',
    (part) => {
      const text = part.repeat(4_000)
      expect(isOrdered(detect(text, { register }), text)).toBe(true)
    },
  )

  it('should find the same in windows of a long text as in a short one', () => {
    const filler = 'They waited at the gate until the evening came. '.repeat(25_000)
    const named = 'Rahym Orazmammedow was fined'
    const text = `Later Rahym left. ${filler}${named}. ${filler}Rahym appealed.`
    const found = findKnown(register, text).map(({ end, start }) => text.slice(start, end))
    expect(found).toEqual(['Rahym', 'Rahym Orazmammedow', 'Rahym'])
  })

  it('should find a name wherever a window ends', () => {
    const name = 'Rahym\u200b Oraz\u200bmammedow'
    const text = `${name} and others. `.repeat(20_000)
    expect(findKnown(register, text)).toHaveLength(20_000)
    expect(isOrdered(findUnknown(text, { mode: 'strict' }), text)).toBe(true)
  })

  it('should refuse a text of near names whole instead of answering for a part', () => {
    const name = 'Orazmammedow'
    const wrong = (word: string, at: number, letter: string): string =>
      word.slice(0, at) + letter + word.slice(at + 1)
    const places = Array.from({ length: 10 }, (_, at) => at + 1)
    const words = places.flatMap((one) =>
      places.flatMap((two) =>
        Array.from('bdfgjklprtvz').flatMap((first) =>
          Array.from('bdfgjklprtvz', (second) => wrong(wrong(name, one, first), two, second)),
        ),
      ),
    )
    expect(() => findKnown(register, words.join(' '))).toThrow(TooIntricateError)
    expect(findKnown(register, 'Rahym Orazmammedow')).toHaveLength(1)
  })

  it.each([['7 '], ['('], ['\ud800'], ['\u202e'], ['\0'], ['a@'], ['\u0301']])(
    'should get through a million of %j',
    (part) => {
      expect(findKnown(register, part.repeat(1_000_000 / part.length))).toEqual([])
    },
  )
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { listAddress } from '../../app/(site)/_parts/listAddress.js'
import { at, texts } from '../../app/(site)/_parts/texts.js'
import {
  countryName,
  dayName,
  languageName,
  rightName,
  sizeName,
  teaser,
} from '../../app/(site)/_parts/words.js'

describe('words of the site', () => {
  it('should name countries, rights, languages, days and sizes in both languages', () => {
    expect([countryName('TM', 'en'), countryName('TM', 'ru')]).toEqual([
      'Turkmenistan',
      'Туркменистан',
    ])
    expect(rightName('religion', 'ru')).toBe('Религия и убеждения (МПГПП 18)')
    expect([languageName('kk', 'en'), languageName('ru')]).toEqual(['Kazakh', 'Русский'])
    expect(dayName('2025-06-01T23:30:00.000Z', 'en')).toBe('1 June 2025')
    expect(dayName('2025-06-01T23:30:00.000Z', 'ru')).toBe('1 июня 2025 г.')
    expect(sizeName(184_000, 'en')).toBe('184 kB')
  })

  it('should fall back to a code that it does not know', () => {
    expect(countryName('not a country', 'en')).toBe('not a country')
    expect(languageName('??', 'en')).toBe('??')
    expect(rightName('unheard-of', 'ru')).toBe('unheard-of')
  })

  it('should say everything in Russian too', () => {
    expect(Object.keys(texts.ru)).toEqual(Object.keys(texts.en))
    for (const [key, text] of Object.entries(texts.ru)) {
      expect([key, /\p{Script=Cyrillic}/u.test(text)]).toEqual([key, true])
    }
  })

  it('should begin a teaser with the first paragraph, not with a heading', () => {
    const long = 'A paragraph that says what happened, long enough to stand alone in a list.'
    expect(teaser(`Summary\n\n${long}\n\nMore`, 200)).toBe(long)
    expect(teaser('Short.', 200)).toBe('Short.')
    expect(teaser('', 200)).toBe('')
  })

  it('should cut a teaser between words and never beyond its length', () => {
    fc.assert(
      fc.property(
        fc.lorem({ maxCount: 60 }),
        fc.integer({ max: 200, min: 20 }),
        (text, longest) => {
          const cut = teaser(text, longest)
          expect(cut.length).toBeLessThanOrEqual(longest + 1)
          expect(`${text} `.startsWith(`${cut.replace(/…$/, '')} `)).toBe(true)
        },
      ),
    )
  })
})

describe('addresses of the site', () => {
  it('should put Russian pages under a path of their own', () => {
    expect([at('en', '/'), at('ru', '/'), at('ru', '/publications')]).toEqual([
      '/',
      '/ru',
      '/ru/publications',
    ])
  })

  it('should keep a choice in a plain address', () => {
    expect(listAddress('en', {})).toBe('/publications')
    expect(listAddress('ru', { country: 'KZ', language: undefined, right: 'assembly' }, 2)).toBe(
      '/ru/publications?country=KZ&right=assembly&page=2',
    )
  })
})

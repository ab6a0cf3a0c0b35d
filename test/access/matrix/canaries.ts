import type { FlattenedField } from 'payload'

import { randomBytes } from 'node:crypto'

import type { Canary } from './types.js'

const letters = 'abcdefghijklmnopqrstuvwxyz'

const word = (): string => Array.from(randomBytes(16), (byte) => letters[byte % 26]).join('')

let count = 0

/** First and second document of a collection differ in order, so that sorting would tell. */
const textOf = (rank: 'a' | 'z'): string => `${rank}canary${word()}`

const lexical = (text: string) => ({
  root: {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', detail: 0, format: 0, mode: 'normal', style: '', text, version: 1 },
        ],
        direction: 'ltr',
        format: '',
        indent: 0,
        version: 1,
      },
    ],
    direction: 'ltr',
    format: '',
    indent: 0,
    version: 1,
  },
})

const many = (field: FlattenedField, { shown, value, wrong }: Canary): Canary =>
  'hasMany' in field && field.hasMany
    ? { shown, value: [value], wrong: [wrong] }
    : { shown, value, wrong }

/** A value for one field that occurs nowhere else, or null for a field that holds none itself. */
export const canaryFor = (field: FlattenedField, rank: 'a' | 'z'): Canary | null => {
  count += 1
  const high = rank === 'z'
  switch (field.type) {
    case 'checkbox':
      return { shown: null, value: high, wrong: !high }
    case 'code':
    case 'text':
    case 'textarea': {
      const text = textOf(rank)
      return many(field, { shown: text, value: text, wrong: textOf(rank) })
    }
    case 'date': {
      const at = (n: number) => new Date(Date.UTC(high ? 1950 : 1930, 0, 1) + n * 86_461_000)
      const [value, wrong] = [at(count).toISOString(), at(count + 50_000).toISOString()]
      return { shown: value, value, wrong }
    }
    case 'email': {
      const text = `${textOf(rank)}@canary.example`
      return { shown: text, value: text, wrong: `${textOf(rank)}@canary.example` }
    }
    case 'json': {
      const text = textOf(rank)
      return { shown: text, value: { note: text }, wrong: { note: textOf(rank) } }
    }
    case 'number': {
      const value = (high ? 735_900_000 : 735_100_000) + count
      return { shown: String(value), value, wrong: value + 40_000 }
    }
    case 'radio':
    case 'select': {
      const values = field.options.map((option) =>
        typeof option === 'string' ? option : option.value,
      )
      return many(field, {
        shown: null,
        value: high ? values.at(-1) : values[0],
        wrong: high ? values[0] : values.at(-1),
      })
    }
    case 'richText': {
      const text = textOf(rank)
      return { shown: text, value: lexical(text), wrong: lexical(textOf(rank)) }
    }
    default:
      return null
  }
}

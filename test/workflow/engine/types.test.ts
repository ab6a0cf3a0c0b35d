import { describe, expect, it } from '@jest/globals'

import { defineWorkflow } from '../../../src/workflow/engine/index.js'

const text = { en: 'Text', ru: 'Текст' }
const states = { draft: { label: text }, live: { label: text } }
const publish = { from: 'draft', label: text, roles: ['editor'], to: 'live' } as const
const base = { slug: 'w', collection: 'posts', label: text, states, version: 1 }
const sound = { ...base, initial: 'draft', transitions: { publish } } as const

describe('defineWorkflow', () => {
  it('should give back the definition with its names', () => {
    const definition = defineWorkflow(sound)
    const names: 'publish'[] = Object.keys(
      definition.transitions,
    ) as (keyof (typeof definition)['transitions'])[]
    expect(names).toEqual(['publish'])
  })

  it('should not compile with a misspelt state', () => {
    // @ts-expect-error no such state
    expect(defineWorkflow({ ...sound, initial: 'darft' }).initial).toBe('darft')
    const to = { ...publish, to: 'lvie' } as const
    // @ts-expect-error no such state
    expect(defineWorkflow({ ...sound, transitions: { publish: to } })).toBeDefined()
    const from = { ...publish, from: ['daft'] } as const
    // @ts-expect-error no such state
    expect(defineWorkflow({ ...sound, transitions: { publish: from } })).toBeDefined()
    const reopen = { from: ['liev'], to: 'draft' } as const
    // @ts-expect-error no such state
    expect(defineWorkflow({ ...sound, reopen })).toBeDefined()
  })

  it('should not compile with a misspelt transition', () => {
    const bound = { ...publish, boundTo: 'chekc' } as const
    // @ts-expect-error no such transition
    expect(defineWorkflow({ ...sound, transitions: { publish: bound } })).toBeDefined()
    const apart = { ...publish, distinctFrom: ['fired:submt'] } as const
    // @ts-expect-error no such transition
    expect(defineWorkflow({ ...sound, transitions: { publish: apart } })).toBeDefined()
  })
})

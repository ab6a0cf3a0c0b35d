import { describe, expect, it } from '@jest/globals'

import { defineWorkflow } from '../../../src/workflow/engine/index.js'

const text = { en: 'Text', ru: 'Текст' }
const states = { draft: { label: text }, live: { label: text } }
const publish = { from: 'draft', label: text, roles: ['editor'], to: 'live' } as const
const base = { slug: 'w', collection: 'posts', label: text, states, version: 1 }

describe('defineWorkflow', () => {
  it('should give back the definition with its names', () => {
    const definition = defineWorkflow({ ...base, initial: 'draft', transitions: { publish } })
    const name: 'publish' = Object.keys(definition.transitions)[0] as keyof (typeof definition)['transitions']
    expect(name).toBe('publish')
  })

  it('should not compile with a misspelt state or transition', () => {
    const misspelt = [
      // @ts-expect-error no such state
      defineWorkflow({ ...base, initial: 'darft', transitions: { publish } }),
      // @ts-expect-error no such state
      defineWorkflow({ ...base, initial: 'draft', transitions: { publish: { ...publish, to: 'lvie' } } }),
      // @ts-expect-error no such state
      defineWorkflow({ ...base, initial: 'draft', transitions: { publish: { ...publish, from: ['x'] } } }),
      // @ts-expect-error no such transition
      defineWorkflow({ ...base, initial: 'draft', transitions: { publish: { ...publish, boundTo: 'chekc' } } }),
      // @ts-expect-error no such transition
      defineWorkflow({ ...base, initial: 'draft', transitions: { publish: { ...publish, distinctFrom: ['fired:submt'] } } }),
    ]
    expect(misspelt).toHaveLength(5)
  })
})

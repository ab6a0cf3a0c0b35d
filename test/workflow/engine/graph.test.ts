import { describe, expect, it } from '@jest/globals'

import { graph } from '../../../src/workflow/engine/index.js'
import { review } from './definitions.js'

describe('graph', () => {
  it('should draw every state and every way', () => {
    const drawn = graph(review)
    expect(drawn).toContain('[*] --> draft')
    expect(drawn).toContain('  draft --> review : Submit (editor)')
    expect(drawn).toContain('  approved --> live : Publish (editor, custodian) x2')
    expect(drawn).toContain('  approved --> review : edit')
    expect(drawn).toContain('  gone --> [*]')
    expect(graph(review)).toBe(drawn)
  })

  it('should show how many documents stand where, and where one stands', () => {
    const drawn = graph(review, { counts: { draft: 3 }, here: 'draft', language: 'ru' })
    expect(drawn).toContain('state "Draft-ру (3)" as draft')
    expect(drawn).toContain('state "Live-ру (0)" as live')
    expect(drawn).toContain('class draft here')
  })
})

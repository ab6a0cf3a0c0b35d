import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { Consent } from '../../src/consent/core/types.js'

import { lackOf, narrower } from '../../src/consent/core/covers.js'
import { scopes } from '../../src/consent/core/types.js'

const now = new Date('2026-05-02T12:00:00.000Z')
const base: Consent = {
  audiences: [],
  expiresOn: null,
  media: [],
  scope: 'anonymised',
  withdrawnOn: null,
}
const toPublic = { audience: 'public', medium: 'site', tlp: 'TLP:CLEAR' }

const day = fc.constantFrom(null, '2026-01-01T12:00:00.000Z', '2026-12-01T12:00:00.000Z')
const some = (...values: string[]) => fc.subarray(values)
const consent = fc.record<Consent>({
  audiences: some('public', 'ngos', 'mechanisms'),
  expiresOn: day,
  media: some('site', 'mail'),
  scope: fc.constantFrom(...scopes),
  withdrawnOn: day,
})
const use = fc.record({
  audience: fc.constantFrom('public', 'ngos', 'mechanisms'),
  medium: fc.constantFrom('site', 'mail'),
  tlp: fc.constantFrom('TLP:RED', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'),
})

describe('a consent', () => {
  it.each<[string, Partial<Consent>, null | string]>([
    ['publish anonymised', {}, null],
    ['share in confidence', { scope: 'share' }, 'scope'],
    ['keep on file', { scope: 'store' }, 'scope'],
    ['nothing', { scope: 'none' }, 'scope'],
    ['what was withdrawn', { scope: 'name', withdrawnOn: '2026-05-01T12:00:00.000Z' }, 'withdrawn'],
    ['until yesterday', { expiresOn: '2026-05-01T12:00:00.000Z' }, 'expired'],
    ['until today', { expiresOn: '2026-05-02T12:00:00.000Z' }, null],
    ['embassies only', { audiences: ['diplomats'] }, 'audience'],
    ['mail only', { media: ['mail'] }, 'medium'],
  ])('should answer the public for %s', (_, changed, lack) => {
    expect(lackOf({ ...base, ...changed }, toPublic, now)).toBe(lack)
  })

  it('should cover sharing in confidence with a closer label', () => {
    expect(lackOf({ ...base, scope: 'share' }, { tlp: 'TLP:AMBER' }, now)).toBeNull()
    expect(lackOf({ ...base, scope: 'share' }, { tlp: 'TLP:GREEN' }, now)).toBe('scope')
  })

  it('should never cover, joined with another, what one of the two does not', () => {
    fc.assert(
      fc.property(consent, consent, use, (one, other, wanted) => {
        const joined = lackOf(narrower(one, other), wanted, now) === null
        const each = [one, other].every((own) => lackOf(own, wanted, now) === null)
        expect(joined).toBe(each)
      }),
    )
  })
})

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { canonicalHash, type ReleaseContent } from '../../src/releases/canonicalHash.js'
import { tlpLabels } from '../../src/releases/tlp.js'

const contents = fc.record<ReleaseContent>({
  attachments: fc.array(fc.stringMatching(/^[0-9a-f]{64}$/), { maxLength: 3 }),
  html: fc.string({ unit: 'grapheme' }),
  language: fc.constantFrom('en', 'ru', 'kk', 'uz', 'tk'),
  renderer: fc.constant('elchi-1'),
  text: fc.string({ unit: 'grapheme' }),
  title: fc.string({ unit: 'grapheme' }),
  tlp: fc.constantFrom(...tlpLabels),
})

const shuffled = (content: ReleaseContent) =>
  fc
    .shuffledSubarray(Object.keys(content), { minLength: 7 })
    .map(
      (keys) =>
        Object.fromEntries(
          keys.map((key) => [key, content[key as keyof ReleaseContent]]),
        ) as ReleaseContent,
    )

describe('hash of a release', () => {
  it('should be the SHA-256 of the canonical JSON of RFC 8785', () => {
    // printf '%s' '{"attachments":[],"html":"<p>é</p>",…}' | sha256sum
    expect(
      canonicalHash({
        attachments: [],
        html: '<p>é</p>',
        language: 'en',
        renderer: 'elchi-1',
        text: 'é',
        title: 'T',
        tlp: 'TLP:CLEAR',
      }),
    ).toBe('e814f716409fe6fdb5354ab3c4a22e12d0b4bd86917d146c46be59b810fbcbdb')
  })

  it('should be the same for the same content in any order of keys', () => {
    fc.assert(
      fc.property(
        contents.chain((content) => fc.tuple(fc.constant(content), shuffled(content))),
        ([content, other]) => {
          expect(canonicalHash(other)).toBe(canonicalHash(content))
          expect(canonicalHash(JSON.parse(JSON.stringify(other)) as ReleaseContent)).toBe(
            canonicalHash(content),
          )
        },
      ),
    )
  })

  it('should be another one after any change of any member', () => {
    fc.assert(
      fc.property(contents, contents, (content, other) => {
        for (const key of Object.keys(content) as (keyof ReleaseContent)[]) {
          const changed = { ...content, [key]: other[key] } as ReleaseContent
          const isSame = JSON.stringify(changed[key]) === JSON.stringify(content[key])
          expect(canonicalHash(changed) === canonicalHash(content)).toBe(isSame)
        }
      }),
    )
  })

  it('should tell the order of attachments apart', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const [one, two] = ['a'.repeat(64), 'b'.repeat(64)]
        expect(canonicalHash({ ...content, attachments: [one, two] })).not.toBe(
          canonicalHash({ ...content, attachments: [two, one] }),
        )
      }),
    )
  })
})

import { describe, expect, it } from '@jest/globals'

import {
  deliveryId,
  deliveryToken,
  readDeliveryToken,
  readReturnToken,
  returnToken,
  suppressionIds,
} from '../../src/dissemination/ids/deliveryIds.js'
import { readToken, signToken } from '../../src/dissemination/ids/signedToken.js'
import { createKeyRing, labels, parseKeyRing } from '../../src/keys/index.js'

const oldRing = createKeyRing()
const old = parseKeyRing(oldRing)
const rotated = parseKeyRing(createKeyRing(oldRing))
const now = new Date('2026-11-24T10:00:00Z')

const row = { address: 'a@un.example', dissemination: 'd1', releaseHash: 'h1' }

describe('the ids of deliveries', () => {
  it('should be the same for the same row and differ with each part', () => {
    const id = (over: Partial<typeof row>) =>
      deliveryId({ ...row, ...over, keyId: old.current, keys: old })
    expect(id({})).toBe(id({}))
    const others = [
      id({ address: 'b@un.example' }),
      id({ dissemination: 'd2' }),
      id({ releaseHash: 'h2' }),
      id({ dissemination: 'd1h', releaseHash: '1' }),
    ]
    expect(new Set([id({}), ...others]).size).toBe(5)
  })

  it('should not change when the ring gets a new key', () => {
    const id = (keys: typeof old) => deliveryId({ ...row, keyId: old.current, keys })
    expect(id(rotated)).toBe(id(old))
  })

  it('should lead back from the token of a mail, also in lower case and after a rotation', () => {
    const token = deliveryToken({ delivery: 'd'.repeat(32), keyId: old.current, keys: old })
    expect(readDeliveryToken({ keys: rotated, token: token.toUpperCase() })).toBe('d'.repeat(32))
  })

  it('should not take what stands in a Message-ID for what stands on an envelope', () => {
    const ids = { delivery: 'd'.repeat(32), keyId: old.current, keys: old }
    expect(readReturnToken({ keys: rotated, token: returnToken(ids) })).toBe('d'.repeat(32))
    expect(readReturnToken({ keys: old, token: deliveryToken(ids) })).toBeNull()
    expect(readDeliveryToken({ keys: old, token: returnToken(ids) })).toBeNull()
  })

  it.each(['', '.', 'dddd', `${'d'.repeat(32)}.0000000000000000`, `${'d'.repeat(32)}.é`])(
    'should not take %j for a token of its own',
    (token) => {
      expect(readDeliveryToken({ keys: old, token })).toBeNull()
    },
  )

  it('should find a suppression under every key of the ring', () => {
    const before = suppressionIds({ address: 'a@un.example', keys: old })
    expect(suppressionIds({ address: 'a@un.example', keys: rotated })).toEqual(
      expect.arrayContaining(before),
    )
  })
})

describe('the token of a link', () => {
  const make = (over: { expires?: number } = {}) =>
    signToken({
      ...over,
      ids: ['list1', 'sub1'],
      keyId: old.current,
      keys: old,
      label: labels.unsubscribeToken,
    })
  const read = (
    token: string,
    label = labels.unsubscribeToken as Parameters<typeof readToken>[0]['label'],
  ) => readToken({ keys: rotated, label, now, token })

  it('should give its ids back, also after a rotation', () => {
    expect(read(make())).toEqual({ ids: ['list1', 'sub1'], keyId: old.current })
  })

  it('should be good for one use alone', () => {
    expect(read(make(), labels.subscriptionToken)).toBeNull()
  })

  it('should expire', () => {
    expect(read(make({ expires: now.getTime() - 1 }))).toBeNull()
    expect(read(make({ expires: now.getTime() + 1 }))).not.toBeNull()
  })

  it('should be refused after any change of one character', () => {
    const token = make()
    const altered = [...token].map(
      (character, index) =>
        token.slice(0, index) + (character === 'A' ? 'B' : 'A') + token.slice(index + 1),
    )
    expect(altered.filter((text) => text !== token && read(text) !== null)).toEqual([])
  })

  it.each(['', '.', 'a.b', 'é.é', 'x'.repeat(5000)])('should refuse %j', (token) => {
    expect(read(token)).toBeNull()
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { TestApp } from '../helpers/boot.js'

import { testPassword } from '../helpers/passwords.js'

type Work = { digest: string; iterations: number; keyLength: number }

const done: Work[] = []

// Before anything imports it: whoever computes a hash from now on does it here.
const crypto = process.getBuiltinModule('node:crypto')
const { pbkdf2 } = crypto
crypto.pbkdf2 = ((...args: Parameters<typeof pbkdf2>) => {
  const [, , iterations, keyLength, digest] = args
  done.push({ digest, iterations, keyLength })
  pbkdf2(...args)
}) as typeof pbkdf2

describe('the work of a sign-in', () => {
  let app: TestApp

  beforeAll(async () => {
    const { boot } = await import('../helpers/boot.js')
    app = await boot()
    await app.payload.create({
      collection: 'users',
      data: {
        name: 'Known',
        email: 'known@elchi.example',
        password: testPassword,
        roles: ['editor'],
      } as never,
    })
  }, 120_000)

  afterAll(async () => {
    crypto.pbkdf2 = pbkdf2
    await app.close()
  })

  const workOf = async (email: string, password: string): Promise<Work[]> => {
    done.length = 0
    await app.rest('POST', '/users/login', { body: { email, password } })
    return [...done]
  }

  it('should be the same hash, computed once, for a known and an unknown account', async () => {
    const known = await workOf('known@elchi.example', 'a wrong passphrase of some length')
    expect(known).toHaveLength(1)
    expect(known[0]?.iterations).toBeGreaterThanOrEqual(600_000)
    expect(await workOf('unknown@elchi.example', 'a wrong passphrase of some length')).toEqual(
      known,
    )
  })

  it('should be the same for an account whose passphrase was never set', async () => {
    await app.payload.db.updateOne({
      collection: 'users',
      data: { hash: null, salt: null },
      where: { email: { equals: 'known@elchi.example' } },
    })
    const [work] = await workOf('known@elchi.example', testPassword)
    expect(work?.iterations).toBeGreaterThanOrEqual(600_000)
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Programme } from '../programme/helpers/programme.js'

import { startProgramme } from '../programme/helpers/programme.js'

describe('the register of identities over HTTP', () => {
  let app: Programme

  beforeAll(async () => {
    app = await startProgramme('sqlite')
  }, 180_000)
  afterAll(() => app.close())

  const register = (who: Parameters<Programme['as']>[0], identity: unknown) =>
    app.as(who, 'POST', '/identities/register', { identity, kind: 'person' })

  it.each(['coordinator', 'editor', 'auditor', 'administrator', 'visitor'] as const)(
    'should take nothing down for the %s',
    async (who) => {
      expect((await register(who, { given: 'Ozodbek' })).status).toBe(403)
    },
  )

  it('should seal what a custodian takes down, and answer with an id alone', async () => {
    const { body, headers, status } = await register('custodian', { given: 'Ozodbek' })
    expect({ body, status }).toEqual({
      body: { id: expect.stringMatching(/^[a-z2-9]{24}$/) },
      status: 201,
    })
    expect(headers.get('cache-control')).toBe('no-store')
    const read = await app.as('custodian', 'GET', `/identities/${String(body.id)}`)
    expect(JSON.stringify(read.body)).not.toContain('Ozodbek')
  })

  it('should not be overwritten blindly', async () => {
    const { body } = await register('custodian', { given: 'Ozodbek' })
    const again = await register('custodian', { given: 'Other', id: body.id })
    expect(again).toMatchObject({
      body: { errors: [{ data: { code: 'identity-exists' } }] },
      status: 409,
    })
  })

  it('should name a wrong property and not its value', async () => {
    const { body, status } = await register('custodian', { given: 5, surname: 'Zorivela' })
    expect(status).toBe(422)
    expect(JSON.stringify(body)).toContain('given')
    expect(JSON.stringify(body)).not.toContain('Zorivela')
  })

  it('should show on the record who asked to open it, and why', async () => {
    const { body } = await register('custodian', { given: 'Ozodbek' })
    const asked = await app.as('custodian', 'POST', '/identity-requests', {
      identity: body.id,
      reason: 'The lawyer has to reach this person today.',
      wants: 'open',
    })
    expect(asked.status).toBe(201)
    const { body: record } = await app.as(
      'secondCustodian',
      'GET',
      `/identities/${String(body.id)}?depth=1`,
    )
    expect(record.requests).toMatchObject({
      docs: [{ reason: 'The lawyer has to reach this person today.', state: 'requested' }],
    })
  })
})

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { putIdentity } from 'payload-elchi'

import type { Someone } from '../access/matrix/staff.js'

import { everyone } from '../access/matrix/staff.js'
import { boot, databases, type TestApp } from '../helpers/boot.js'

jest.setTimeout(180_000)

const name = 'Quentin Abernathy'

describe.each(databases)('what people write where many read it, on %s', (database) => {
  let app: TestApp
  let coordinator: Someone
  let id: string

  beforeAll(async () => {
    app = await boot({ database })
    const people = await everyone(app)
    const who = (reader: Someone['reader']) => people.find((each) => each.reader === reader)!
    coordinator = who('coordinator')
    await putIdentity({
      identity: { id: 'S901', country: 'KZ', given: 'Quentin', surname: 'Abernathy' },
      kind: 'person',
      payload: app.payload,
      req: { user: who('custodian').user as never },
    })
    const made = await app.payload.create({
      collection: 'events',
      data: {
        title: 'A hearing',
        countries: ['KZ'],
        mechanism: 'ep',
        startsOn: '2025-05-05',
      } as never,
    })
    id = String(made.id)
  })

  afterAll(() => app.close())

  const post = (route: string, body: object) =>
    app.rest('POST', `/events/${id}/${route}`, { body, token: coordinator.token })

  const later = () => new Date(Date.now() + 3_600_000).toISOString()

  it.each([
    ['a reason', 'workflow/cancel', (text: string) => ({ comment: text, expectedSequence: 1 })],
    ['a comment', 'people/comments', (text: string) => ({ idempotencyKey: 'one', text })],
    ['a plan', 'workflow/cancel/schedule', (text: string) => ({ at: later(), comment: text })],
  ])(
    'should refuse %s that names somebody in the register, and keep no word of it',
    async (_, route, body) => {
      const { body: answer, status } = await post(route, body(`I spoke with ${name} today.`))
      expect([status, answer.code]).toEqual([422, 'known-identity'])
      expect(JSON.stringify(answer)).not.toContain('Abernathy')
      for (const collection of ['workflow-events', 'workflow-comments', 'workflow-schedules']) {
        const rows = await app.payload.db.find({ collection, limit: 0, pagination: false })
        expect(JSON.stringify(rows.docs)).not.toContain('Abernathy')
      }
    },
  )

  it.each([
    ['a mailing list', 'mailing-lists', { name: `Letters on ${name}` }, 'name'],
    ['what a list carries', 'mailing-lists', { name: 'Letters', description: name }, 'description'],
    ['a newsletter', 'newsletters', { cadence: '0 9 * * 1', title: `On ${name}` }, 'title'],
  ])(
    'should refuse %s whose words, which readers see, name somebody in the register',
    async (_, slug, words, where) => {
      const { id: list } = await app.payload.create({
        collection: 'mailing-lists',
        data: { name: 'Weekly' } as never,
      })
      const answers = [
        await app.rest('POST', `/${slug}`, {
          body: { lists: [list], timeZone: 'UTC', ...words },
          token: coordinator.token,
        }),
        await app.rest('PATCH', `/mailing-lists/${list}`, {
          body: { description: name },
          token: coordinator.token,
        }),
      ]
      const [{ body, status }] = answers as [(typeof answers)[0]]
      expect(answers.map((answer) => answer.status)).toEqual([422, 422])
      expect(JSON.stringify(body)).toContain('known-identity')
      // Coordinators may know whom.
      expect(JSON.stringify(body)).toContain(`"identity":"S901","where":"${where}@${where}"`)
      expect(JSON.stringify(body)).not.toContain('Abernathy')
      expect(status).toBe(422)
    },
  )

  it('should keep what names nobody', async () => {
    expect(
      (await post('people/comments', { idempotencyKey: 'two', text: 'Postponed.' })).status,
    ).toBe(200)
    expect(
      (await post('workflow/cancel', { comment: 'Postponed.', expectedSequence: 1 })).status,
    ).toBe(200)
  })
})

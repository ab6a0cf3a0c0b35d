import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'

import type { World } from './helpers/world.js'

import { verifyAudit } from '../../src/audit/index.js'
import { putIdentity } from '../../src/vault/index.js'
import { databases } from '../helpers/boot.js'
import { codeOf, startWorld, toldBy } from './helpers/world.js'

const slug = 'funder-figures' as never

describe.each(databases)('figures for funders on %s', (database) => {
  let world: World
  /** Two countries, public partners. */
  let open: string
  /** Three countries and the anonymous partner. */
  let shy: string
  let withdrawn: string
  let first: Record<string, unknown>

  const some = async (count: number, data: Record<string, unknown>) => {
    const ids: string[] = []
    for (let n = 0; n < count; n += 1) {
      ids.push(await world.report(data))
    }
    return ids
  }
  const setReport = (id: string, data: Record<string, unknown>) =>
    world.payload.update({ id, collection: 'field-reports', data: data as never })
  const audit = async (kind: string) => {
    const { docs } = await world.payload.find({
      collection: 'audit-log' as never,
      limit: 0,
      where: { kind: { equals: kind } },
    })
    return docs as unknown as Record<string, unknown>[]
  }

  beforeAll(async () => {
    world = await startWorld(database)
    const { grant, partners, payload, report } = world
    open = await grant({
      countries: ['AM', 'GE'],
      partners: [{ partner: partners.nhc, role: '2' }],
    })
    shy = await grant({
      countries: ['KZ', 'TM', 'UZ'],
      partners: [
        { partner: partners.nhc, role: '2' },
        { partner: partners.uz, role: '4' },
      ],
    })
    await some(5, { acts: ['arrest'], country: 'AM', receivedOn: '2012-01-01' })
    ;[withdrawn = ''] = await some(6, {
      acts: ['fine', 'trial'],
      country: 'GE',
      receivedOn: '2012-03-31',
      rights: ['religion'],
    })
    const outside = { country: 'AM', receivedOn: '2012-02-02' }
    await setReport((await some(1, outside))[0] ?? '', { consentWithdrawnOn: '2012-02-03' })
    await setReport((await some(1, outside))[0] ?? '', { consentExpiresOn: '2020-01-01' })
    await some(1, { ...outside, consentScope: 'store' })
    await some(1, { ...outside, receivedOn: '2012-04-01' })
    await some(1, { ...outside, receivedOn: '2011-12-31' })
    await some(1, { ...outside, country: 'MD' })
    await report(outside, 'received')
    await report(outside, 'rejected')
    const monitor = await payload.create({
      collection: 'monitors',
      data: {
        consents: [{ form: 'spoken', givenOn: '2011-01-01', scope: 'store' }],
        country: 'AM',
        risk: 'low',
      } as never,
    })
    await some(1, { ...outside, monitor: monitor.id })
    await some(3, { country: 'KZ', receivedOn: '2012-05-05' })
    await some(2, { country: 'UZ', receivedOn: '2012-05-06' })
  }, 180_000)
  afterAll(() => world.close())

  describe('who makes them', () => {
    it.each([
      ['visitor', 401, 'figures-signed-out'],
      ['auditor', 403, 'figures-forbidden'],
      ['editor', 403, 'figures-forbidden'],
      ['custodian', 403, 'figures-forbidden'],
      ['administrator', 403, 'figures-forbidden'],
      ['secondCoordinator', 403, 'figures-reach'],
    ] as const)('should not be %s', async (who, status, code) => {
      const answer = await world.make(shy, '2012-Q2', who)
      expect([answer.status, codeOf(answer.body)]).toEqual([status, code])
    })

    it.each([
      ['no quarter', undefined, 400, 'figures-quarter'],
      ['a month', '2012-03', 400, 'figures-quarter'],
      ['a query', { equals: '2012-Q1' }, 400, 'figures-quarter'],
      ['a quarter before the programme', '2011-Q4', 422, 'figures-outside'],
      ['a quarter after it', '2013-Q1', 422, 'figures-outside'],
      ['one to come', '2999-Q1', 422, 'figures-not-over'],
    ])('should be refused for %s', async (_, quarter, status, code) => {
      const answer = await world.make(open, quarter)
      expect([answer.status, codeOf(answer.body)]).toEqual([status, code])
    })

    it('should be refused for a programme that is not there', async () => {
      const answer = await world.make('nowhere', '2012-Q1')
      expect([answer.status, codeOf(answer.body)]).toEqual([404, 'figures-programme'])
    })

    it('should be refused for the quarter that runs, until it is over', async () => {
      const [year, month] = new Date().toISOString().split('-').map(Number)
      const running = `${year}-Q${Math.ceil((month ?? 1) / 3)}`
      const programme = await world.grant({ countries: ['MD'], endsOn: '2999-12-31' })
      const answer = await world.make(programme, running)
      expect([answer.status, codeOf(answer.body)]).toEqual([422, 'figures-not-over'])
    })
  })

  describe('what they tell', () => {
    it('should count verified reports of the quarter whose people and monitors agree', async () => {
      const { body, status } = await world.make(open, '2012-Q1')
      first = body
      expect(status).toBe(201)
      expect(toldBy(body, 'reports-by-country')).toEqual({ AM: 5, GE: 6, total: 11 })
      expect(body).toMatchObject({ countries: ['AM', 'GE'], quarter: '2012-Q1', smallest: 5 })
    })

    it('should keep small counts back, and those beside them that would show them', () => {
      for (const name of ['reports-by-right', 'reports-by-act']) {
        const { total, ...cells } = toldBy(first, name)
        expect(total).toBe(11)
        expect(new Set(Object.values(cells))).toEqual(new Set([null]))
      }
    })

    it('should tell one count of all countries where a partner is anonymous', async () => {
      const { body } = await world.make(shy, '2012-Q2')
      expect(toldBy(body, 'reports-by-country')).toEqual({ 'KZ+TM+UZ': 5, total: 5 })
      expect(JSON.stringify(body)).not.toContain('artner')
    })

    it('should tell no count of people where too few countries stand around that partner', async () => {
      const few = await world.grant({
        countries: ['MD', 'MN'],
        partners: [{ partner: world.partners.uz, role: '4' }],
      })
      const beside = await world.grant({ countries: ['KZ', 'UZ'] })
      for (const [programme, quarter] of [
        [few, '2012-Q2'],
        [beside, '2012-Q3'],
      ] as const) {
        const { body } = await world.make(programme, quarter)
        for (const name of ['reports-by-country', 'reports-by-right', 'participants']) {
          expect(new Set(Object.values(toldBy(body, name)))).toEqual(new Set([null]))
        }
      }
    })

    it('should count trainings that were held, and who came to them without names', async () => {
      const training = await world.payload.create({
        collection: 'trainings',
        data: {
          country: 'AM',
          endsOn: '2012-09-02',
          figures: { attended: 14, registered: 16, women: 8 },
          programme: open,
          startsOn: '2012-08-30',
          title: 'Monitoring',
          topics: ['monitoring'],
        } as never,
      })
      const step = (transition: string) =>
        world.as('coordinator', 'POST', `/trainings/${training.id}/workflow/${transition}`, {
          idempotencyKey: transition,
        })
      await step('confirm')
      const planned = await world.grant({ countries: ['MN'] })
      await world.payload.update({
        id: training.id,
        collection: 'trainings',
        data: { programme: planned },
      })
      const before = await world.make(planned, '2012-Q3')
      expect(toldBy(before.body, 'trainings')).toEqual({ total: 0 })
      await step('hold')
      await world.payload.update({
        id: training.id,
        collection: 'trainings',
        data: { programme: open },
      })
      const { body } = await world.make(open, '2012-Q3')
      expect(toldBy(body, 'trainings')).toEqual({ total: 1, trainings: 1 })
      expect(toldBy(body, 'participants')).toEqual({ others: 6, total: 14, women: 8 })
    })

    it('should count what the public could read, what was sent and arrived, and events that took place', async () => {
      const { as, grant, payload } = world
      const year = { endsOn: '2013-12-31', startsOn: '2013-01-01' }
      const programme = await grant({ ...year, countries: ['MD'] })
      const release = async (id: string, over: Record<string, unknown> = {}) => {
        const data = {
          id,
          attachments: [],
          countries: ['MD'],
          event: 'e',
          files: [],
          hash: id,
          html: '',
          kind: 'statement',
          language: 'en',
          original: id,
          releasedAt: '2013-10-10T10:00:00.000Z',
          renderer: 'elchi-1',
          sequence: 1,
          slug: id,
          status: 'released',
          statusAt: '2013-10-10T10:00:00.000Z',
          text: '',
          title: id,
          tlp: 'TLP:CLEAR',
          ...over,
        }
        await payload.db.create({ collection: 'releases', data })
        return id
      }
      const told = await release('told')
      await release('told-in-russian', { language: 'ru', original: 'told' })
      await release('replaced', { kind: 'briefing', status: 'superseded' })
      await release('withdrawn', { status: 'withdrawn' })
      await release('for-some', { tlp: 'TLP:GREEN' })
      await release('elsewhere', { countries: ['UZ'] })
      await release('issue', { kind: 'newsletter' })
      await release('before', { releasedAt: '2013-09-30T23:00:00.000Z' })
      await release('not-yet', { embargoUntil: '2014-01-01T00:00:00.000Z' })

      const list = await payload.create({
        collection: 'mailing-lists',
        data: { mechanism: 'ep', name: 'A list', tlpCeiling: 'TLP:GREEN' } as never,
      })
      const sending = async (id: string, startedAt: string, of = told) => {
        const own = { id, lists: [list.id], release: of, startedAt, template: 'publication' }
        await payload.db.create({ collection: 'disseminations', data: own })
        for (const [n, state] of [...Array<string>(6).fill('accepted'), 'rejected'].entries()) {
          const row = { attempts: 1, deferrals: 0, dissemination: id, language: 'en' }
          const mail = { ...row, id: `${id}-${n}`, list: String(list.id), state }
          await payload.db.create({ collection: 'deliveries', data: mail })
        }
      }
      await sending('in-time', '2013-10-11T10:00:00.000Z')
      await sending('too-early', '2013-09-30T23:59:00.000Z')
      await sending('of-others', '2013-10-11T10:00:00.000Z', 'elsewhere')

      for (const steps of [['prepare', 'attend'], ['prepare']]) {
        const event = await payload.create({
          collection: 'events',
          data: {
            countries: ['MD'],
            mechanism: 'ep',
            programme,
            startsOn: '2013-11-01',
            title: 'A hearing',
          } as never,
        })
        for (const step of steps) {
          const body = { idempotencyKey: step }
          const path = `/events/${event.id}/workflow/${step}`
          expect((await as('coordinator', 'POST', path, body)).status).toBe(200)
        }
      }

      const { body } = await world.make(programme, '2013-Q4')
      expect(toldBy(body, 'publications-by-kind')).toMatchObject({
        briefing: 1,
        statement: 1,
        total: 2,
      })
      expect(toldBy(body, 'sendings-by-mechanism')).toMatchObject({ ep: 1, total: 1 })
      expect(toldBy(body, 'mails')).toMatchObject({ mails: 6 })
      expect(toldBy(body, 'events-by-mechanism')).toMatchObject({ ep: 1, total: 1 })
    })
  })

  describe('once they are made', () => {
    it('should not change when a consent is withdrawn, nor be made anew', async () => {
      await setReport(withdrawn, { consentWithdrawnOn: '2012-04-04' })
      const again = await world.make(open, '2012-Q1')
      expect([again.status, codeOf(again.body)]).toEqual([409, 'figures-made'])
      const { body } = await world.as('auditor', 'GET', `/funder-figures/${String(first.id)}`)
      expect(body).toMatchObject({ hash: first.hash, tables: first.tables })
    })

    it('should refuse another programme that counts one of their countries', async () => {
      const other = await world.grant({ countries: ['AM', 'MD'] })
      const answer = await world.make(other, '2012-Q1')
      expect([answer.status, codeOf(answer.body)]).toEqual([409, 'figures-overlap'])
      expect(JSON.stringify(answer.body)).not.toContain('Grant')
    })

    it('should refuse that also when the first programme is gone or counts elsewhere by now', async () => {
      const gone = await world.grant({ countries: ['MN'] })
      expect((await world.make(gone, '2012-Q1')).status).toBe(201)
      await world.payload.delete({ id: gone, collection: 'programmes' })
      const next = await world.grant({ countries: ['MN'] })
      expect(codeOf((await world.make(next, '2012-Q1')).body)).toBe('figures-overlap')
    })

    it('should take no other write, on any path and with any rights', async () => {
      const path = `/funder-figures/${String(first.id)}`
      const data = { smallest: 1, tables: [] }
      for (const who of ['coordinator', 'administrator', 'auditor', 'custodian'] as const) {
        for (const [method, where] of [
          ['POST', '/funder-figures'],
          ['POST', `${path}/duplicate`],
          ['PATCH', path],
          ['PATCH', '/funder-figures?where[id][exists]=true'],
          ['DELETE', path],
          ['DELETE', '/funder-figures?where[id][exists]=true'],
        ] as const) {
          expect((await world.as(who, method, where, data)).status).toBeGreaterThanOrEqual(400)
        }
      }
      const { payload } = world
      const [id, all] = [String(first.id), { id: { exists: true } }]
      for (const write of [
        () => payload.create({ collection: slug, data: data as never }),
        () => payload.update({ id, collection: slug, data: data as never }),
        () => payload.update({ collection: slug, data: data as never, where: all }),
        () => payload.delete({ id, collection: slug }),
        () => payload.delete({ collection: slug, where: all }),
      ]) {
        await expect(write()).rejects.toMatchObject({ code: 'sealed-collection' })
      }
      await expect(payload.duplicate({ id, collection: slug })).rejects.toThrow('duplicated')
      const kept = await payload.findByID({ id, collection: slug })
      expect(kept).toMatchObject({ hash: first.hash, tables: first.tables })
    })

    it('should be read by all staff but those limited to some of the countries, and by nobody else', async () => {
      const path = `/funder-figures/${String(first.id)}`
      for (const who of [
        'administrator',
        'auditor',
        'coordinator',
        'custodian',
        'editor',
      ] as const) {
        expect((await world.as(who, 'GET', path)).status).toBe(200)
      }
      for (const where of [path, `${path}/download`]) {
        expect((await world.as('secondCoordinator', 'GET', where)).status).toBeGreaterThan(400)
        expect((await world.as('visitor', 'GET', where)).status).toBeGreaterThan(400)
      }
      const listed = await world.as('secondCoordinator', 'GET', `/programmes/${open}/figures`)
      expect(listed.body).toMatchObject({ figures: [], mayMake: false })
    })

    it('should be made and read by a coordinator who is limited to all their countries', async () => {
      const id = await world.grant({ countries: ['TM'], startsOn: '2010-01-01' })
      const made = await world.make(id, '2010-Q1', 'secondCoordinator')
      expect(made.status).toBe(201)
      const { body } = await world.as('secondCoordinator', 'GET', '/funder-figures')
      expect(body).toMatchObject({ docs: [{ id: made.body.id }], totalDocs: 1 })
    })

    it('should show a programme its quarters, and which of them can be made', async () => {
      const { body } = await world.as('coordinator', 'GET', `/programmes/${open}/figures`)
      expect(body).toMatchObject({
        figures: [{ quarter: '2012-Q3' }, { quarter: '2012-Q1' }],
        mayMake: true,
        quarters: [
          { quarter: '2012-Q4', refused: null },
          { quarter: '2012-Q3', refused: 'figures-made' },
          { quarter: '2012-Q2', refused: null },
          { quarter: '2012-Q1', refused: 'figures-made' },
        ],
      })
      const auditor = await world.as('auditor', 'GET', `/programmes/${open}/figures`)
      expect(auditor.body).toMatchObject({ mayMake: false })
    })

    it('should leave as a table that no spreadsheet runs, in the language that is asked for, and as JSON', async () => {
      const path = `/funder-figures/${String(first.id)}/download`
      const csv = await world.as('auditor', 'GET', path)
      expect(csv.headers.get('content-disposition')).toContain('figures-2012-Q1-1.csv')
      expect(csv.body.text).toMatch(/"'=Grant \d+","2012-Q1",.*"AM","Armenia","5"/)
      expect(csv.body.text).toContain('"not told"')
      const russian = await world.rest('GET', path, {
        headers: { 'accept-language': 'ru' },
        token: await world.token('auditor'),
      })
      expect(russian.body.text).toContain('"Армения","5"')
      const json = await world.as('auditor', 'GET', `${path}?format=json`)
      expect(json.body).toMatchObject({ hash: first.hash, tables: first.tables })
      expect(json.body).not.toHaveProperty('madeBy')
    })

    it('should neither be made nor leave under a title that names somebody in the register', async () => {
      const programme = await world.grant({ countries: ['AZ'], title: 'For Ottokar Wendelin' })
      const { body } = await world.make(programme, '2012-Q3')
      await putIdentity({
        identity: { id: 'W1', given: 'Ottokar', surname: 'Wendelin' },
        kind: 'person',
        payload: world.payload,
        req: { user: world.staff.custodian.user as never },
      })
      const answers = [
        await world.as('auditor', 'GET', `/funder-figures/${String(body.id)}/download`),
        await world.make(programme, '2012-Q2'),
      ]
      for (const answer of answers) {
        expect([answer.status, codeOf(answer.body)]).toEqual([422, 'figures-names'])
        expect(JSON.stringify(answer.body)).not.toContain('Wendelin')
      }
    })

    it('should not leave when somebody changed them in the database', async () => {
      const programme = await world.grant({ countries: ['MD'] })
      const { body } = await world.make(programme, '2012-Q4')
      const where = { id: { equals: String(body.id) } }
      await world.payload.db.updateOne({ collection: slug, data: { smallest: 1 }, where })
      const answer = await world.as('auditor', 'GET', `/funder-figures/${String(body.id)}/download`)
      expect([answer.status, codeOf(answer.body)]).toEqual([409, 'figures-altered'])
    })

    it('should stand in the audit log with who made and took them, and without a name', async () => {
      const coordinator = `user:${world.staff.coordinator.id}`
      const made = (await audit('figures.made')).find(
        ({ subject }) => subject === `funder-figures:${String(first.id)}`,
      )
      expect(made).toMatchObject({ actor: coordinator, data: { hash: first.hash } })
      expect(await audit('figures.asked')).toContainEqual(
        expect.objectContaining({ actor: coordinator, subject: `programmes:${open}` }),
      )
      expect((await audit('figures.downloaded')).map(({ actor }) => actor)).toContain(
        `user:${world.staff.auditor.id}`,
      )
      expect(await verifyAudit(world.payload)).toMatchObject({ verified: true })
    })
  })

  it('should be made once, however many processes make them at once', async () => {
    const programme = await world.grant({ countries: ['AM', 'GE'] })
    const rival = await world.grant({ countries: ['GE', 'MN'] })
    const token = await world.token('coordinator')
    const calls = [programme, programme, rival, rival].map((id) => ({
      body: { quarter: '2012-Q4' },
      route: `/programmes/${id}/figures`,
      token,
    }))
    const child = spawn(
      process.execPath,
      ['scripts/run.mjs', 'test/workflow/noWayAround/other.ts'],
      { env: { ...process.env, ...world.environment }, stdio: ['pipe', 'pipe', 'inherit'] },
    )
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    const ended = once(child, 'exit')
    while (!output.startsWith('ready\n') && child.exitCode === null) {
      await Promise.race([once(child.stdout, 'data'), ended])
    }
    child.stdin.write(`${JSON.stringify(calls)}\n`)
    const own = await Promise.all(
      calls.map(({ route, ...options }) => world.rest('POST', route, options)),
    )
    await ended
    const statuses = [
      ...own.map(({ status }) => status),
      ...(JSON.parse(output.replace('ready\n', '')) as number[]),
    ]
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409)).toHaveLength(calls.length * 2 - 1)
  }, 120_000)
})

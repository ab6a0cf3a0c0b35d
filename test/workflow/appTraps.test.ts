import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { readFile } from 'node:fs/promises'

import type { Someone } from '../access/matrix/staff.js'

import { accessTable } from '../../collections/access/index.js'
import { accessPage } from '../../scripts/accessPage.js'
import { body, paragraph } from '../../seed/lexical.js'
import { everyone } from '../access/matrix/staff.js'
import { boot, databases, type TestApp } from '../helpers/boot.js'

jest.setTimeout(180_000)

const secret = 'Quentin Abernathy'

describe.each(databases)("Payload's traps around the reference app on %s", (database) => {
  let app: TestApp
  let people: Someone[]
  let publication: string
  let report: string

  const who = (reader: Someone['reader']): Someone => people.find((each) => each.reader === reader)!

  const ask = async (someone: Someone, method: string, route: string, data?: unknown) => {
    const answer = await app.rest(method, route, { body: data, token: someone.token })
    return { ...answer, text: JSON.stringify(answer.body) }
  }

  const make = async (collection: string, data: object): Promise<string> => {
    const { id } = await app.payload.create({
      collection: collection as 'users',
      data: data as never,
      depth: 0,
      user: who('editor').user as never,
    })
    return String(id)
  }

  const fire = (someone: Someone, collection: string, id: string, transition: string) =>
    ask(someone, 'POST', `/${collection}/${id}/workflow/${transition}`, {
      idempotencyKey: `${transition} ${Math.random()}`,
    })

  beforeAll(async () => {
    app = await boot({ database })
    people = await everyone(app)
    publication = await make('publications', {
      title: 'First',
      body: body(paragraph(`What ${secret} said.`)),
      kind: 'briefing',
      language: 'en',
      tlp: 'TLP:GREEN',
    })
    await app.payload.update({
      id: publication,
      collection: 'publications',
      data: { title: 'Second', body: body(paragraph('What somebody said.')) } as never,
    })
    report = await make('field-reports', {
      country: 'KZ',
      languages: ['en'],
      receivedOn: '2025-03-03',
      rights: ['assembly'],
      text: 'A gathering was dispersed.',
    })
  })

  afterAll(() => app.close())

  it('4: should show versions to those alone who may read them, and name who may for each', async () => {
    for (const { slug, access, versions } of app.payload.config.collections) {
      expect([slug, Boolean(versions) && !access.readVersions]).toEqual([slug, false])
    }
    const routes = [
      `/publications/versions?where[parent][equals]=${publication}`,
      '/publications/versions?where[version.title][equals]=First',
      '/publications/versions/count',
    ]
    for (const route of routes) {
      const { status, text } = await ask(who('anonymous'), 'GET', route)
      expect([route, status, text.includes('First') || text.includes(secret)]).toEqual([
        route,
        403,
        false,
      ])
    }
    expect(
      (
        await ask(
          who('editor'),
          'GET',
          `/publications/versions?where[parent][equals]=${publication}`,
        )
      ).body.totalDocs,
    ).toBeGreaterThan(0)
  })

  it('13: should let nobody run jobs or schedules through a link', async () => {
    for (const someone of people) {
      for (const route of [
        '/payload-jobs/run',
        '/payload-jobs/handle-schedules',
        '/payload-jobs',
      ]) {
        const { status } = await ask(someone, 'GET', route)
        expect([someone.reader, route, status >= 400]).toEqual([someone.reader, route, true])
      }
    }
  })

  it('16: should have no export that others read, and import nothing as published', async () => {
    for (const someone of people) {
      for (const route of ['/exports', '/imports', '/publications/export']) {
        const { status } = await ask(someone, 'GET', route)
        expect([someone.reader, route, status >= 400]).toEqual([someone.reader, route, true])
      }
    }
    expect(app.payload.config.collections.map(({ slug }) => slug)).not.toEqual(
      expect.arrayContaining(['exports']),
    )
  })

  it('17: should have no index that tells anonymous readers of drafts or states', async () => {
    for (const route of ['/search', '/workflow-subjects', '/workflow-events', '/elchi/tasks']) {
      const { body: answer, status } = await ask(who('anonymous'), 'GET', route)
      const { docs = [] } = answer as { docs?: unknown[] }
      expect([route, status >= 400 || docs.length === 0]).toEqual([route, true])
    }
  })

  it('19: should let the administrator alone unlock an account', async () => {
    const { email } = who('auditor').user as { email: string }
    const statuses = await Promise.all(
      people.map(async (someone) => {
        const { status } = await ask(someone, 'POST', '/users/unlock', { email })
        return [someone.reader, status < 400]
      }),
    )
    expect(statuses).toEqual(people.map(({ reader }) => [reader, reader === 'administrator']))
  })

  it('should answer nobody whether a document that is not theirs stands in a state', async () => {
    const stranger = who('secondCoordinator')
    const questions = [
      `/field-reports?where[id][equals]=${report}&where[state][equals]=received`,
      `/field-reports?where[id][equals]=${report}&where[workflow.state][equals]=received`,
      `/field-reports/count?where[workflow.state][equals]=received`,
      `/workflow-subjects?where[id][equals]=field-reports:${report}`,
      '/workflow-subjects?where[state][equals]=received&where[workflow][equals]=field-report',
    ]
    for (const someone of [stranger, who('anonymous')]) {
      for (const question of questions) {
        const { body: answer, status } = await ask(someone, 'GET', question)
        expect([question, status >= 400 || answer.totalDocs === 0]).toEqual([question, true])
      }
      expect((await ask(someone, 'GET', `/field-reports/${report}/workflow`)).status).toBe(
        someone.reader === 'anonymous' ? 401 : 404,
      )
    }
  })

  it('should let in, once it runs, whom the page of the access table names', async () => {
    const page = await accessPage(app.payload.config, accessTable)
    expect(page).toBe(await readFile('docs/access.md', 'utf8'))
    for (const reader of ['administrator', 'auditor', 'anonymous'] as const) {
      for (const path of ['/payload-migrations', '/payload-kv']) {
        expect((await ask(who(reader), 'GET', path)).status).toBeGreaterThanOrEqual(403)
      }
    }
  })

  it('should not let a lock tell, or keep, what only the workflow decides', async () => {
    const { body: locks } = await ask(who('auditor'), 'GET', '/payload-locked-documents?depth=2')
    expect((locks as { totalDocs?: number }).totalDocs ?? 0).toBe(0)
    expect((await fire(who('auditor'), 'publications', publication, 'submit')).status).toBe(403)
  })

  it('should give nobody a role, and with it a step, through the own account', async () => {
    const { id } = who('auditor').user as { id: string }
    await ask(who('auditor'), 'PATCH', `/users/${id}`, { roles: ['coordinator', 'editor'] })
    await ask(who('auditor'), 'PATCH', `/users?where[id][equals]=${id}`, { roles: ['editor'] })
    expect((await fire(who('auditor'), 'publications', publication, 'accept')).status).toBe(403)
    const { roles } = await app.payload.findByID({ id, collection: 'users' })
    expect(roles).toEqual(['auditor'])
  })

  it('should keep what was sent back whole though its sender could not read all of it', async () => {
    const standing = async () => {
      const { body: now } = await ask(who('editor'), 'GET', `/publications/${publication}/workflow`)
      return now.sequence
    }
    const before = await standing()
    for (const reader of ['editor', 'custodian', 'coordinator'] as const) {
      const read = await ask(who(reader), 'GET', `/publications/${publication}?draft=true&depth=0`)
      expect(
        (await ask(who(reader), 'PATCH', `/publications/${publication}?draft=true`, read.body))
          .status,
      ).toBe(200)
      expect(await standing()).toBe(before)
    }
  })

  it('should let nobody delete the log or the state, one by one or all at once', async () => {
    for (const someone of people) {
      for (const slug of ['workflow-events', 'workflow-subjects', 'workflow-effects']) {
        const { status } = await ask(someone, 'DELETE', `/${slug}?where[id][exists]=true`)
        expect([someone.reader, slug, status >= 400]).toEqual([someone.reader, slug, true])
      }
    }
    expect(
      (await ask(who('editor'), 'GET', `/publications/${publication}/workflow`)).body,
    ).toMatchObject({ state: 'draft' })
  })
})

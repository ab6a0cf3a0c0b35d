import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { LexicalNode } from '../../seed/lexical.js'
import type { TestApp } from '../helpers/boot.js'

import { seedCountries } from '../../seed/countries.js'
import { body, link, list, paragraph } from '../../seed/lexical.js'
import { seedStaff } from '../../seed/staff.js'
import { queryLimits } from '../../src/door/index.js'
import { boot } from '../helpers/boot.js'
import { testPassword, testPasswords } from '../helpers/passwords.js'

const nested = (depth: number): string => `where${'[and][0]'.repeat(depth)}[name][equals]=x`

const terms = (count: number): string =>
  Array.from({ length: count }, (_, n) => `where[or][${n}][name][equals]=${n}`).join('&')

/** A question, and the answer that it gets: no error of the server, nothing of what is stored. */
const questions: [string, string, number, string?][] = [
  ['a filter of one condition', 'where[name][equals]=x', 200],
  ['a filter that is a word', 'where=name', 400, 'query-malformed'],
  ['a filter that is a list', 'where[]=a&where[]=b', 400, 'query-malformed'],
  ['a filter without an operator', 'where[name]=x', 400],
  ['an operator that is none', 'where[name][$ne]=x', 400],
  ['a regular expression', 'where[name][$regex]=.*', 400],
  ['a condition that is an object', 'where[name][equals][$gt]=', 400, 'query-malformed'],
  [
    'a condition that is a list',
    'where[name][equals][]=a&where[name][equals][]=b',
    400,
    'query-malformed',
  ],
  ['an "or" that is a word', 'where[or]=x', 400, 'query-malformed'],
  ['a prototype', 'where[__proto__][name][equals]=x', 200],
  ['a constructor', 'where[constructor][prototype][equals]=x', 200],
  ['1,000 conditions', terms(1000), 400, 'query-too-large'],
  ['101 conditions', terms(101), 400, 'query-too-large'],
  ['100 conditions', terms(100), 200],
  ['50 levels', nested(50), 400],
  ['9 levels', nested(9), 400],
  ['a NUL', 'where[name][equals]=a%00b', 200],
  ['a lone surrogate', 'where[name][equals]=%ED%A0%80', 200],
  ['half a percent sign', 'where[name][equals]=%E0%A4%A', 200],
  ['a limit that is a word', 'limit=many', 200],
  ['a negative limit', 'limit=-1', 200],
  ['a page that is a word', 'page=x', 200],
  ['a depth that is endless', 'depth=1000', 200],
  ['a sort that is an object', 'sort[name]=1', 200],
  ['a field that is not there', 'where[nothing][equals]=1', 400],
  ['a hop that is not there', 'where[country.nothing][equals]=1', 400],
]

const nestedText = (levels: number): string =>
  `{"root":{"type":"root","children":[${'{"type":"list","children":['.repeat(levels)}${']}'.repeat(levels)}]}}`

const listsWithin = (levels: number): LexicalNode =>
  list([levels === 1 ? 'One' : listsWithin(levels - 1)])

const textOf = (...children: LexicalNode[]): string => JSON.stringify(body(...children))

const node = (own: object): LexicalNode => ({ type: 'text', version: 1, ...own })

/** A text as it arrives over HTTP, and what is answered; never an error of the server. */
const texts: [string, string, number, string?][] = [
  ['of some paragraphs', textOf(paragraph('One'), paragraph('Two')), 201],
  ['with a link', textOf(paragraph(link('https://example.org/', 'a page'))), 201],
  ['nested 50 deep', textOf(listsWithin(25)), 201],
  ['nested 10,000 deep', nestedText(10_000), 422, 'text-too-large'],
  ['of 3,000,000 characters', textOf(paragraph('x'.repeat(3_000_000))), 422, 'text-too-large'],
  [
    'of 20,001 lines',
    textOf(...Array.from({ length: 20_001 }, () => paragraph())),
    422,
    'text-too-large',
  ],
  ['with a script as link', textOf(paragraph(link('javascript:x()', 'x'))), 422, 'text-link'],
  ['with a hidden script', textOf(paragraph(link(' jAva\nscript:x()', 'x'))), 422, 'text-link'],
  ['with a page as link', textOf(paragraph(link('data:text/html,x', 'x'))), 422, 'text-link'],
  ['that is a word', '"text"', 422, 'text-malformed'],
  ['that is a list', '[1,2]', 422, 'text-malformed'],
  ['that is a number', '7', 422, 'text-malformed'],
  ['without a root', '{"other":{}}', 422, 'text-malformed'],
  ['with a word as root', '{"root":"x"}', 422, 'text-malformed'],
  [
    'with children that are no list',
    '{"root":{"type":"root","children":{"length":3}}}',
    422,
    'text-malformed',
  ],
  ['with nothing as a child', '{"root":{"type":"root","children":[null]}}', 422, 'text-malformed'],
  ['with an object as words', textOf(node({ text: { a: 1 } })), 422, 'text-malformed'],
  ['without a type', textOf(node({ type: undefined })), 422, 'text-malformed'],
  ['with a NUL', textOf(paragraph('a\0b')), 201],
  ['with a lone surrogate', textOf(paragraph('a\ud800b')), 201],
]

describe('a question over HTTP', () => {
  let app: TestApp
  let token: string

  beforeAll(async () => {
    app = await boot()
    await seedCountries(app.payload)
    const staff = await seedStaff({ passwords: testPasswords, payload: app.payload })
    token = await app.login(staff.coordinator.email, testPassword)
    for (let n = 0; n < 3; n += 1) {
      await app.payload.create({
        collection: 'mailing-lists',
        data: { name: `List ${n}`, tlpCeiling: 'TLP:CLEAR' } as never,
      })
    }
  }, 120_000)

  afterAll(() => app.close())

  it.each(questions)('should answer %s: %s', async (...question) => {
    const [, query, status, code] = question
    const answer = await app.rest('GET', `/mailing-lists?${query}`, { token })
    const [error] = (answer.body.errors ?? []) as { data?: { code?: string } }[]
    expect([answer.status, code ? error?.data?.code : undefined]).toEqual([status, code])
  })

  it.each(texts)('should answer a text %s', async (...sent) => {
    const [, text, status, code] = sent
    for (const draft of ['?draft=true', '']) {
      const answer = await app.rest('POST', `/publications${draft}`, {
        headers: { 'content-type': 'application/json' },
        text: `{"body":${text},"kind":"statement","language":"en","title":"T","tlp":"TLP:CLEAR"}`,
        token,
      })
      const [error] = (answer.body.errors ?? []) as { data?: { code?: string } }[]
      expect([answer.status, error?.data?.code]).toEqual([status, code])
    }
  })

  it('should give no more than one answer holds, whatever limit is named', async () => {
    for (const limit of [0, -1, 100_000]) {
      const { body } = await app.rest('GET', `/mailing-lists?limit=${limit}`, { token })
      expect(body).toMatchObject({ limit: queryLimits.documents, totalDocs: 3 })
    }
    const { body } = await app.rest('GET', '/mailing-lists?limit=2', { token })
    expect(body.docs).toHaveLength(2)
  })

  it('should order no list by documents that the reader may not all read', async () => {
    const limited = await app.login('coordinator.tm@elchi.example', testPassword)
    const ways = [
      'publications?sort=sources.monitor.partner',
      'publications?sort=-sources__monitor__codeName',
      'publications/versions?sort=version.sources.monitor.partner.publicLabel',
      'events?sort=startsOn,participants.monitor.partner',
    ]
    const joined = 'countries?joins[events][sort]=participants.monitor.partner'
    for (const way of [...ways, joined]) {
      const { body, status } = await app.rest('GET', `/${way}`, { token: limited })
      const [error] = (body.errors ?? []) as { data?: { code?: string } }[]
      expect([way, status, error?.data?.code]).toEqual([way, 400, 'sort-out-of-reach'])
    }
    for (const way of [...ways, 'publications?sort=state', 'trainings?sort=country.name']) {
      const who = way.startsWith('publications?sort=state') ? limited : token
      expect([way, (await app.rest('GET', `/${way}`, { token: who })).status]).toEqual([way, 200])
    }
  })

  it('should find nothing in documents that the reader may not read', async () => {
    const limited = await app.login('coordinator.tm@elchi.example', testPassword)
    const throughDrafts = [
      'publications?draft=true&where[sources.monitor.partner][equals]=x',
      'publications?draft=true&where[or][0][and][0][sources__occurredOn][equals]=2012-01-07',
      'publications/versions?where[version.sources.monitor.codeName][equals]=x',
      'publications/count?where[sources.monitor.codeName][equals]=x',
      'countries?joins[publications][where][sources.monitor.codeName][equals]=x',
    ]
    const within = [
      'publications/count?where[sources][contains][occurredOn][equals]=2012-01-07',
      'publications?draft=true&where[sources][contains][monitor][equals]=x',
      'countries?joins[publications][where][sources][contains][consentForm][equals]=x',
      'field-reports?where[monitor][contains][partner][equals]=x',
    ]
    for (const [ways, expected] of [
      [throughDrafts, 'filter-out-of-reach'],
      [within, 'query-malformed'],
    ] as const) {
      for (const way of ways) {
        const { body, status } = await app.rest('GET', `/${way}`, { token: limited })
        const [error] = (body.errors ?? []) as { data?: { code?: string } }[]
        expect([way, status, error?.data?.code]).toEqual([way, 400, expected])
      }
    }
    for (const way of [...throughDrafts, 'publications?draft=true&where[sources][contains]=x']) {
      expect([way, (await app.rest('GET', `/${way}`, { token })).status]).toEqual([way, 200])
    }
  })

  it('should sort what comes along in other documents by fields of its own alone', async () => {
    const sorted = (sort: string) =>
      app.rest('GET', `/countries?limit=1&joins[events][sort]${sort}`, { token })
    for (const sort of ['=participants.monitor', '=-programme.title', '=state', '[a]=startsOn']) {
      const { body, status } = await sorted(sort)
      const [error] = (body.errors ?? []) as { data?: { code?: string } }[]
      expect([sort, status, error?.data?.code]).toEqual([sort, 400, 'query-malformed'])
    }
    for (const sort of ['=-startsOn', '=nonsense', '=']) {
      expect([sort, (await sorted(sort)).status]).toEqual([sort, 200])
    }
  })

  it('should follow a relation one level, however deep it is asked for', async () => {
    const report = await app.payload.create({
      collection: 'field-reports',
      data: {
        country: 'UZ',
        languages: ['en'],
        receivedOn: '2026-03-03',
        rights: ['religion'],
        text: 'Text',
        title: 'Title',
      } as never,
    })
    const { body } = await app.rest('GET', `/field-reports/${report.id}?depth=10`, { token })
    expect(body.country).toMatchObject({ id: 'UZ' })
    const withinCountry = Object.values(body.country as object).filter(
      (value) => typeof value === 'object' && value !== null && 'createdAt' in value,
    )
    expect(withinCountry).toEqual([])
  })

  it('should hold the same for a question sent as POST with another method in a header', async () => {
    const headers = { 'X-HTTP-Method-Override': 'GET' }
    const override = (form: string, who?: string) =>
      app.rest('POST', '/mailing-lists', { form, headers, token: who })
    expect((await override('limit=0', token)).body).toMatchObject({ limit: queryLimits.documents })
    expect((await override(terms(1000), token)).status).toBe(400)
    expect((await override('limit=0')).status).toBe(403)
  })

  it('should tell strangers nothing about what the app may do', async () => {
    const { body, status } = await app.rest('GET', '/access')
    expect(status).toBe(401)
    expect(JSON.stringify(body)).not.toMatch(/field-reports|identities|collections/)
    const asStaff = await app.rest('GET', '/access', { token })
    expect(asStaff.body.canAccessAdmin).toBe(true)
  })
})

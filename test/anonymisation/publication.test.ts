import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { FindingRow } from '../../src/anonymisation/index.js'
import type { AnonymisationApp } from './app.js'

import { allowancesOf, composePublication, scanContent } from '../../src/anonymisation/index.js'
import { putIdentity } from '../../src/vault/index.js'
import { stateOf } from '../../src/workflow/index.js'
import { databases } from '../helpers/boot.js'
import { body as lexical, paragraph, text } from '../releases/lexical.js'
import { bootAnonymisation } from './app.js'

describe.each(databases)('publications made of clean texts on %s', (database) => {
  let app: AnonymisationApp
  beforeAll(async () => {
    app = await bootAnonymisation(database)
  })
  afterAll(() => app.close())

  const findingsOf = async (report: string): Promise<FindingRow[]> => {
    const { body } = await app.people.custodian.rest(
      'GET',
      `/field-reports/${report}/anonymisation`,
    )
    return body.findings as FindingRow[]
  }

  /** A report whose findings are decided by the given rule, carried to `anonymised`. */
  const anonymised = async (
    data: Record<string, unknown> = {},
    decide: (finding: FindingRow) => object = () => ({ decision: 'replace' }),
  ): Promise<string> => {
    const report = await app.report(data)
    const { coordinator, custodian } = app.people
    await coordinator.rest('POST', `/field-reports/${report}/workflow/verify`, {
      idempotencyKey: 'verify',
    })
    const findings = await findingsOf(report)
    await custodian.rest('POST', `/field-reports/${report}/anonymisation/decide`, {
      decisions: findings.map((finding) => ({ finding: finding.id, ...decide(finding) })),
    })
    const { body } = await custodian.rest('POST', `/field-reports/${report}/workflow/anonymise`, {
      idempotencyKey: 'anonymise',
    })
    expect(body.state).toBe('anonymised')
    return report
  }

  const named = (finding: FindingRow): object =>
    finding.identity ? { decision: 'keep', reason: 'Agreed to be named' } : { decision: 'replace' }

  const statement = {
    kind: 'statement',
    language: 'en',
    title: 'Fines for pickets',
    tlp: 'TLP:CLEAR',
  }

  type Publication = {
    body: { root: { children: { children: { text?: string }[] }[] } }
    id: string
    sources: unknown[]
  }

  const read = (id: string) =>
    app.payload.findByID({
      id,
      collection: 'publications',
      depth: 0,
      draft: true,
    } as never) as unknown as Promise<Publication>

  const textOf = ({ body }: Publication): string =>
    body.root.children.map(({ children }) => children.map(({ text }) => text).join('')).join('\n')

  it('should compose a draft of clean texts with its sources, and mark the reports as used', async () => {
    const first = await anonymised()
    const second = await anonymised({ text: 'On Monday Gulsim Baizhumanova appealed.' })
    const { body, status } = await app.people.editor.rest('POST', '/publications/compose', {
      ...statement,
      reports: [first, second],
    })
    expect(status).toBe(201)
    const publication = await read(String(body.id))
    expect(publication).toMatchObject({
      _status: 'draft',
      countries: ['KZ'],
      kind: 'statement',
      language: 'en',
      sources: [first, second],
      title: 'Fines for pickets',
    })
    expect(textOf(publication)).toContain('was released in the evening')
    expect(textOf(publication)).not.toMatch(/Baizhumanova|Dobrynin|775/)
    for (const id of [first, second]) {
      const { state } = await stateOf({ id, collection: 'field-reports', payload: app.payload })
      expect(state).toBe('used')
    }
  })

  it('should give a person one name in all parts of a publication and another in the next one', async () => {
    const texts = ['Gulsim Baizhumanova was fined.', 'Gulsim Baizhumanova appealed.']
    const reports = [await anonymised({ text: texts[0] }), await anonymised({ text: texts[1] })]
    const nameIn = async (): Promise<string[]> => {
      const { id } = await composePublication({
        ...statement,
        payload: app.payload,
        reports,
        req: await app.people.editor.req(),
      })
      const [one = '', two = ''] = textOf(await read(String(id))).split('\n')
      return [one.replace(' was fined.', ''), two.replace(' appealed.', '')]
    }
    const names = [await nameIn(), await nameIn(), await nameIn()]
    for (const [one, two] of names) {
      expect(one).toBe(two)
    }
    expect(new Set(names.map(([one]) => one)).size).toBeGreaterThan(1)
  })

  it('should refuse reports that are not anonymised, and leave nothing half done', async () => {
    const ready = await anonymised()
    const raw = await app.report()
    const before = await app.payload.count({ collection: 'publications' } as never)
    const { body, status } = await app.people.editor.rest('POST', '/publications/compose', {
      ...statement,
      reports: [ready, raw],
    })
    expect(status).toBe(422)
    expect(JSON.stringify(body)).toContain('report-not-anonymised')
    expect(await app.payload.count({ collection: 'publications' } as never)).toEqual(before)
    const { state } = await stateOf({
      id: ready,
      collection: 'field-reports',
      payload: app.payload,
    })
    expect(state).toBe('anonymised')
  })

  it('should let only those compose who may write publications', async () => {
    const reports = [await anonymised()]
    const { auditor, administrator } = app.people
    for (const person of [auditor, administrator]) {
      const { status } = await person.rest('POST', '/publications/compose', {
        ...statement,
        reports,
      })
      expect(status).toBe(403)
    }
    expect((await app.rest('POST', '/publications/compose', { reports })).status).toBe(401)
    const { editor } = app.people
    expect((await editor.rest('POST', '/publications/compose', { ...statement })).status).toBe(400)
  })

  const holding: [string, Record<string, unknown>][] = [
    ['the title', { title: 'Байжуманова оштрафована' }],
    ['the body', { body: lexical(paragraph('G. Baizhumanova was fined.')) }],
    ['the web address', { slug: 'gulsim-baizhumanova-fined' }],
    [
      'words split by formatting',
      { body: lexical(paragraph(text('Gulsim Baiz', 1), text('human', 2), text('ova'))) },
    ],
  ]
  it.each(holding)('should refuse to save a known identity in %s', async (_, data) => {
    const answer = await app.people.editor.rest('POST', '/publications?draft=true', {
      ...statement,
      ...data,
    })
    expect(answer.status).toBe(422)
    expect(JSON.stringify(answer.body)).toContain('known-identity')
    expect(JSON.stringify(answer.body)).not.toContain(app.gulsim)
    const told = await app.people.custodian.rest('POST', '/publications?draft=true', {
      ...statement,
      ...data,
    })
    expect(JSON.stringify(told.body)).toContain(app.gulsim)
  })

  it('should refuse it in a later edit and through the Local API too', async () => {
    const { body } = await app.people.editor.rest('POST', '/publications?draft=true', statement)
    const { id } = body.doc as { id: string }
    const edit = await app.people.editor.rest('PATCH', `/publications/${id}?draft=true`, {
      title: 'Gulsim Baizhumanova',
    })
    expect(edit.status).toBe(422)
    await expect(
      app.payload.update({
        id,
        collection: 'publications',
        data: { title: 'Gulsim Baizhumanova' },
        overrideAccess: true,
      } as never),
    ).rejects.toMatchObject({ code: 'known-identity' })
  })

  it('should let consent to publish with name through, for that publication alone, until it is withdrawn', async () => {
    const report = await anonymised({ consentScope: 'name' }, named)
    const { id } = await composePublication({
      ...statement,
      payload: app.payload,
      reports: [report],
      req: await app.people.editor.req(),
    })
    const publication = await read(String(id))
    expect(textOf(publication)).toContain('Gulsim Baizhumanova')
    expect(await allowancesOf({ payload: app.payload, publication: id })).toEqual([app.gulsim])
    const content = { html: '<p>Gulsim <b>Baizhumanova</b></p>', title: 'x' }
    const check = { content, payload: app.payload }
    expect((await scanContent({ ...check, publication: id })).passed).toBe(true)
    expect((await scanContent(check)).passed).toBe(false)

    await app.people.coordinator.rest('PATCH', `/field-reports/${report}`, {
      consentWithdrawnOn: '2025-05-30',
    })
    expect((await scanContent({ ...check, publication: id })).passed).toBe(false)
  })

  it('should not let a name through where the country never allows it', async () => {
    const report = await app.report({ consentScope: 'name', country: 'UZ' })
    const [finding] = await findingsOf(report)
    const { body, status } = await app.people.custodian.rest(
      'POST',
      `/field-reports/${report}/anonymisation/decide`,
      { decisions: [{ decision: 'keep', finding: finding?.id, reason: 'Agreed' }] },
    )
    expect(status).toBe(422)
    expect(JSON.stringify(body)).toContain('keep-needs-consent')
  })

  it('should never let a monitor or a partner be named, whatever the report allows', async () => {
    for (const [kind, surname] of [
      ['monitor', 'Omirzakova'],
      ['partner', 'Sarsekenova'],
    ] as const) {
      const identity = { country: 'KZ', given: 'Saltanat', surname }
      await putIdentity({ identity, kind, payload: app.payload })
      const text = `Saltanat ${surname} wrote it down.`
      const report = await app.report({ consentScope: 'name', text })
      const findings = await findingsOf(report)
      const { body, status } = await app.people.custodian.rest(
        'POST',
        `/field-reports/${report}/anonymisation/decide`,
        { decisions: findings.map(({ id }) => ({ decision: 'keep', finding: id, reason: 'x' })) },
      )
      expect(status).toBe(422)
      expect(JSON.stringify(body)).toContain('keep-protected')
    }
  })

  it('should let nothing more be kept once the report is anonymised', async () => {
    const report = await anonymised({ consentScope: 'name' })
    const findings = await findingsOf(report)
    const path = `/field-reports/${report}/anonymisation/decide`
    const keep = await app.people.custodian.rest('POST', path, {
      decisions: [{ decision: 'keep', finding: findings[0]?.id, reason: 'Agreed' }],
    })
    expect(JSON.stringify(keep.body)).toContain('keep-after-anonymising')
    const redact = await app.people.custodian.rest('POST', path, {
      decisions: [{ decision: 'redact', finding: findings[0]?.id }],
    })
    expect(redact).toMatchObject({ body: { status: 'ready' }, status: 200 })
  })

  it('should notice an identity as soon as it is in the register', async () => {
    const content = { title: 'Mehri Durdyewa was fined' }
    const check = { content, payload: app.payload }
    expect((await scanContent(check)).passed).toBe(true)
    await putIdentity({
      identity: { country: 'TM', given: 'Mehri', script: 'Latn', sex: 'f', surname: 'Durdyewa' },
      payload: app.payload,
    })
    expect((await scanContent(check)).passed).toBe(false)
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { renameSync } from 'node:fs'

import type { FindingRow } from '../../src/anonymisation/index.js'
import type { AnonymisationApp, Person } from './app.js'

import { decideFindings, sideBySide } from '../../src/anonymisation/index.js'
import { russianModelOf } from '../../src/anonymisation/model/index.js'
import { putIdentity } from '../../src/vault/index.js'
import { transition } from '../../src/workflow/index.js'
import { databases } from '../helpers/boot.js'
import { bootAnonymisation, reportText } from './app.js'
import { fileOf, tinyFiles, wheelOf } from './model/tinyWheel.js'

const russianModel = fileOf(wheelOf(tinyFiles()))

type Sides = { findings: FindingRow[]; original: string; preview: string; status: string }

describe.each(databases)('anonymisation of a report on %s', (database) => {
  let app: AnonymisationApp
  beforeAll(async () => {
    app = await bootAnonymisation(database, { russianModel })
  })
  afterAll(() => app.close())

  const open = async (report: string, person: Person = app.people.custodian): Promise<Sides> => {
    const { body } = await person.rest('GET', `/field-reports/${report}/anonymisation`)
    return body as Sides
  }

  const decideAll = async (report: string, person: Person = app.people.custodian) => {
    const { findings } = await open(report, person)
    return person.rest('POST', `/field-reports/${report}/anonymisation/decide`, {
      decisions: findings
        .filter(({ decision }) => decision === 'pending')
        .map(({ id }) => ({ decision: 'replace', finding: id })),
    })
  }

  const stored = (report: string) =>
    app.payload.findByID({ id: report, collection: 'field-reports', depth: 0 } as never) as Promise<
      Record<string, unknown>
    >

  it('should scan a report when it arrives, and keep no original words in the findings', async () => {
    const report = await app.report()
    const { findings, original } = await open(report)
    expect(original).toBe(reportText)
    const words = findings.map(({ end, start }) => reportText.slice(start, end))
    expect(words).toEqual(expect.arrayContaining(['Gulsim Baizhumanova', 'Yuri Dobrynin']))
    expect(findings.find(({ start }) => start === 23)).toMatchObject({
      decision: 'pending',
      identity: app.gulsim,
      source: 'known',
    })
    expect(JSON.stringify(findings)).not.toMatch(/Baizhumanova|Dobrynin|775/)
    expect(await stored(report)).toMatchObject({ languages: ['en'], rights: ['expression'] })
  })

  it('should suggest people whom only the model sees, and not search without it', async () => {
    const text = 'В тот вечер домой пришла одна только Мурагера, больше никого не было.'
    const report = await app.report({ languages: ['ru'], text })
    const found = (await open(report)).findings.find(({ source }) => source === 'model')
    expect(found).toMatchObject({ identity: null, rule: 'model.person', type: 'PERSON' })
    expect(text.slice(found?.start, found?.end)).toBe('Мурагера')

    await russianModelOf(app.payload)?.end()
    const away = `${russianModel.path}.away`
    renameSync(russianModel.path, away)
    try {
      const answer = await app.people.custodian.rest(
        'POST',
        `/field-reports/${report}/anonymisation/scan`,
      )
      expect(answer).toMatchObject({
        body: { errors: [{ data: { code: 'russian-model-missing' } }] },
        status: 503,
      })
      expect((await open(report)).findings.map(({ source }) => source)).toContain('model')
    } finally {
      renameSync(away, russianModel.path)
    }
    await decideAll(report)
    expect((await open(report)).preview).not.toContain('Мурагера')
  })

  it('should make the clean text once every finding is decided, and take it back with a decision', async () => {
    const report = await app.report()
    const { body } = await decideAll(report)
    expect(body).toMatchObject({ pending: 0, status: 'ready' })
    const { cleanText } = await stored(report)
    expect(cleanText).toBe(body.text)
    expect(cleanText).not.toMatch(/Baizhumanova|Dobrynin|775/)
    expect(cleanText).toContain('was released in the evening')

    const { findings } = await open(report)
    const { status } = await app.people.custodian.rest(
      'POST',
      `/field-reports/${report}/anonymisation/decide`,
      { decisions: [{ decision: 'pending', finding: findings[0]?.id }] },
    )
    expect(status).toBe(200)
    expect((await stored(report)).cleanText).toBeNull()
  })

  it('should make the clean text of a report without findings once somebody confirms it', async () => {
    const text = 'They waited at the gate until the evening, and then all of them went home.'
    const report = await app.report({ text })
    expect(await open(report)).toMatchObject({ findings: [], status: 'unconfirmed' })
    expect((await stored(report)).cleanText ?? null).toBeNull()
    const confirm = (person: Person) =>
      person.rest('POST', `/field-reports/${report}/anonymisation/confirm`)
    expect((await confirm(app.people.editor)).status).toBe(403)
    expect(await confirm(app.people.custodian)).toMatchObject({ body: { status: 'ready', text } })
    expect((await stored(report)).cleanText).toBe(text)

    const undecided = await app.report()
    const route = `/field-reports/${undecided}/anonymisation/confirm`
    const answer = await app.people.custodian.rest('POST', route)
    expect(answer.body).toMatchObject({ status: 'pending', text: null })
  })

  it('should carry a report of the greatest length to its clean text, and save it again', async () => {
    const filler = 'The gate was opened later, and they all went home. '
    const text = `Baizhumanova was released. ${filler.repeat(3_920)}`
    const report = await app.report({ text })
    expect((await decideAll(report)).body).toMatchObject({ pending: 0, status: 'ready' })
    const data = { ...(await stored(report)), region: 'Another region' }
    const saved = await app.people.custodian.rest('PATCH', `/field-reports/${report}`, data)
    expect(saved).toMatchObject({ body: { doc: { region: 'Another region' } }, status: 200 })
    expect(String((await stored(report)).cleanText).length).toBeGreaterThan(199_000)

    const tooLong = { text: `${text}${filler.repeat(10)}` }
    const answer = await app.people.custodian.rest('PATCH', `/field-reports/${report}`, tooLong)
    expect(answer.status).toBe(400)
    expect(JSON.stringify(answer.body)).toContain('vault-text')
  })

  it('should start over when the text changes, and not when it is saved unchanged', async () => {
    const report = await app.report()
    await decideAll(report)
    const custodian = app.people.custodian
    await custodian.rest('PATCH', `/field-reports/${report}`, { region: 'Pavlodar' })
    await custodian.rest('PATCH', `/field-reports/${report}`, { text: reportText })
    expect((await stored(report)).cleanText).toEqual(expect.any(String))
    const { status } = await custodian.rest('PATCH', `/field-reports/${report}`, {
      text: 'Gulsim Baizhumanova was fined.',
    })
    expect(status).toBe(200)
    expect((await stored(report)).cleanText).toBeNull()
    const { findings } = await open(report)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ decision: 'pending', end: 19, start: 0 })
  })

  it('should keep decisions over a scan and add what the register has learnt', async () => {
    const report = await app.report({
      text: 'Gulsim Baizhumanova met Serdar Hallyew at the market.',
    })
    const { findings } = await open(report)
    const other = findings.find(({ start }) => start === 24)
    const custodian = app.people.custodian
    await custodian.rest('POST', `/field-reports/${report}/anonymisation/decide`, {
      decisions: [
        { decision: 'redact', finding: findings[0]?.id },
        ...(other ? [{ decision: 'keep', finding: other.id, reason: 'A judge on duty' }] : []),
      ],
    })
    const id = await putIdentity({
      identity: { country: 'TM', given: 'Serdar', script: 'Latn', sex: 'm', surname: 'Hallyew' },
      payload: app.payload,
    })
    expect(
      (await custodian.rest('POST', `/field-reports/${report}/anonymisation/scan`)).status,
    ).toBe(200)
    const after = (await open(report)).findings
    expect(after.find(({ start }) => start === 0)?.decision).toBe('redact')
    expect(after.find(({ start }) => start === 24)).toMatchObject({
      decision: 'pending',
      identity: id,
    })
    expect((await stored(report)).cleanText).toBeNull()
  })

  it('should not call a text ready that the register would still recognise', async () => {
    const text = 'The doctor Ayna Berdiyewa signed the paper on Monday.'
    const report = await app.report({ text })
    const { findings } = await open(report)
    await app.people.custodian.rest('POST', `/field-reports/${report}/anonymisation/decide`, {
      decisions: findings.map(({ id }) => ({ decision: 'keep', finding: id, reason: 'Official' })),
    })
    await putIdentity({
      identity: { country: 'TM', given: 'Ayna', script: 'Latn', sex: 'f', surname: 'Berdiyewa' },
      payload: app.payload,
    })
    await expect(
      transition({
        actor: { kind: 'system', name: 'coordinator', roles: ['coordinator'] },
        collection: 'field-reports',
        id: report,
        payload: app.payload,
        transition: 'verify',
        idempotencyKey: 'verify',
      }),
    ).resolves.toMatchObject({ state: 'verified' })
    const { body, status } = await app.people.custodian.rest(
      'POST',
      `/field-reports/${report}/workflow/anonymise`,
      { idempotencyKey: 'anonymise' },
    )
    expect(status).toBe(422)
    expect(JSON.stringify(body)).toContain('known-identity')
  })

  it('should mark a missed span with all its forms', async () => {
    const text = 'Квартальный Пахлавон видел их. С Пахлавоном говорили дважды.'
    const report = await app.report({ languages: ['ru'], text })
    const { body, status } = await app.people.custodian.rest(
      'POST',
      `/field-reports/${report}/anonymisation/add`,
      { end: 20, start: 12, type: 'PERSON' },
    )
    expect(status).toBe(200)
    expect(body.added).toHaveLength(2)
    const { preview } = await open(report)
    expect(preview).not.toMatch(/Пахлавон/)
  })

  it('should take a marked span and a decision back', async () => {
    const report = await app.report()
    const { findings } = await open(report)
    const custodian = app.people.custodian
    const path = `/field-reports/${report}/anonymisation`
    const [first] = findings
    const suggestion = { finding: first?.id, replacement: first?.replacement }
    await custodian.rest('POST', `${path}/decide`, {
      decisions: [{ ...suggestion, decision: 'replace', replacement: 'a woman' }],
    })
    const { body } = await custodian.rest('POST', `${path}/add`, {
      end: 10,
      start: 4,
      type: 'CODE',
    })
    await custodian.rest('POST', `${path}/decide`, {
      decisions: [
        { ...suggestion, decision: 'pending' },
        ...(body.added as string[]).map((finding) => ({ decision: 'pending', finding })),
      ],
    })
    await custodian.rest('POST', `${path}/scan`)
    expect((await open(report)).findings).toEqual(findings)
  })

  const refused: [string, object, number, string][] = [
    ['keeping without a reason', { decision: 'keep' }, 422, 'reason-missing'],
    [
      'keeping a known person without consent',
      { decision: 'keep', reason: 'x' },
      422,
      'keep-needs-consent',
    ],
    ['an unknown decision', { decision: 'publish' }, 422, 'decision-unknown'],
    [
      'a replacement that names somebody',
      { decision: 'replace', replacement: 'G. Baizhumanova' },
      422,
      'known-identity',
    ],
    [
      'a reason that names somebody',
      { decision: 'redact', reason: 'Байжуманова asked' },
      422,
      'known-identity',
    ],
  ]
  it.each(refused)('should refuse %s', async (_, decision, status, code) => {
    const report = await app.report()
    const { findings } = await open(report)
    const answer = await app.people.custodian.rest(
      'POST',
      `/field-reports/${report}/anonymisation/decide`,
      { decisions: [{ finding: findings[0]?.id, ...decision }] },
    )
    expect(answer.status).toBe(status)
    expect(JSON.stringify(answer.body)).toContain(code)
    expect(JSON.stringify(answer.body)).not.toMatch(/Baizhumanova|Байжуманова/)
    expect((await open(report)).findings[0]?.decision).toBe('pending')
  })

  it('should decide all of a request or nothing', async () => {
    const report = await app.report()
    const { findings } = await open(report)
    const { status } = await app.people.custodian.rest(
      'POST',
      `/field-reports/${report}/anonymisation/decide`,
      {
        decisions: [
          { decision: 'replace', finding: findings[0]?.id },
          { decision: 'replace', finding: 'another' },
        ],
      },
    )
    expect(status).toBe(422)
    expect((await open(report)).findings.every(({ decision }) => decision === 'pending')).toBe(true)
  })

  it('should show editors the clean side and the reasons, and nothing of the original', async () => {
    const report = await app.report()
    const before = await app.people.editor.rest('GET', `/field-reports/${report}/anonymisation`)
    expect(before).toMatchObject({
      body: { cleared: false, findings: [], text: null },
      status: 200,
    })
    await decideAll(report)
    const { body } = await app.people.editor.rest('GET', `/field-reports/${report}/anonymisation`)
    expect(Object.keys((body.findings as object[])[0] ?? {}).sort()).toEqual([
      'decision',
      'reason',
      'replacement',
      'type',
    ])
    expect(JSON.stringify(body)).not.toMatch(/Baizhumanova|Dobrynin|775/)
    const listed = await app.people.editor.rest('GET', '/anonymisation-findings?limit=5')
    expect(JSON.stringify(listed.body)).not.toContain(app.gulsim)
    expect(JSON.stringify(listed.body)).not.toContain('"start"')
  })

  it('should let nobody past their clearance', async () => {
    const report = await app.report()
    const path = `/field-reports/${report}/anonymisation`
    for (const person of [
      app.people.editor,
      app.people.auditor,
      app.people.administrator,
      app.people.elsewhere,
    ]) {
      const scan = await person.rest('POST', `${path}/scan`)
      const decide = await person.rest('POST', `${path}/decide`, {
        decisions: [{ decision: 'redact', finding: 'x' }],
      })
      const add = await person.rest('POST', `${path}/add`, { end: 4, start: 0, type: 'PERSON' })
      expect([scan.status, decide.status, add.status]).toEqual([403, 403, 403])
    }
    expect((await app.rest('GET', path)).status).toBe(401)
    expect((await app.people.auditor.rest('GET', path)).status).toBe(403)
    const sides = await sideBySide({
      payload: app.payload,
      report,
      req: await app.people.elsewhere.req(),
    })
    expect(sides.cleared).toBe(false)
  })

  it('should let nobody write what the room derives, and no finding past the room', async () => {
    const report = await app.report()
    await expect(
      app.payload.update({
        id: report,
        collection: 'field-reports',
        data: { cleanText: 'Gulsim Baizhumanova' },
        overrideAccess: true,
      } as never),
    ).rejects.toMatchObject({ code: 'derived-field' })
    const { findings } = await open(report)
    for (const write of [
      () =>
        app.payload.update({
          id: findings[0]?.id,
          collection: 'anonymisation-findings',
          data: { decision: 'keep' },
        } as never),
      () =>
        app.payload.delete({ id: findings[0]?.id, collection: 'anonymisation-findings' } as never),
    ]) {
      await expect(write()).rejects.toMatchObject({ code: 'sealed-collection' })
    }
  })

  it('should write who decided into the log, by ids and codes alone', async () => {
    const report = await app.report()
    await decideFindings({
      decisions: [{ decision: 'redact', finding: (await open(report)).findings[0]?.id ?? '' }],
      payload: app.payload,
      report,
      req: await app.people.custodian.req(),
    })
    const { docs } = await app.payload.find({
      collection: 'audit-log',
      where: {
        and: [
          { subject: { equals: `field-reports:${report}` } },
          { kind: { equals: 'anonymisation.decided' } },
        ],
      },
    } as never)
    expect(docs).toHaveLength(1)
    expect(docs[0]).toMatchObject({
      actor: `user:${app.people.custodian.id}`,
      data: { decision: 'redact' },
    })
  })

  it('should answer a broken request with a code', async () => {
    const report = await app.report()
    const path = `/field-reports/${report}/anonymisation`
    const custodian = app.people.custodian
    expect((await custodian.rest('POST', `${path}/decide`, {})).status).toBe(400)
    expect((await custodian.rest('POST', `${path}/add`, { start: 'a' })).status).toBe(400)
    expect(
      (await custodian.rest('POST', `${path}/add`, { end: 9999, start: 0, type: 'PERSON' })).status,
    ).toBe(422)
    expect((await custodian.rest('GET', '/field-reports/nowhere/anonymisation')).status).toBe(404)
  })
})

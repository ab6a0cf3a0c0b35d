import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Programme } from '../programme/helpers/programme.js'

import { readSampleReports } from '../../seed/data/readSampleReports.js'
import { anonymise, as, fire, publish, verify } from '../../seed/journey/index.js'
import { concernedBy } from '../../src/consent/index.js'
import { inTransaction } from '../../src/database/index.js'
import { findReleases, requireSendable } from '../../src/releases/index.js'
import { draftIssue, releaseIssue } from '../../src/releases/releaseIssue.js'
import { runEffects, transition } from '../../src/workflow/index.js'
import { startProgramme } from '../programme/helpers/programme.js'

type Task = { cause: string; id: string; publication: string; released: string[]; state: string }

describe('a withdrawn consent', () => {
  let app: Programme
  let report: string
  let publication: string
  let release: string
  let issue: string
  let translated: string

  const setReport = (data: Record<string, unknown>) =>
    app.payload.update({ id: report, collection: 'field-reports', data: data as never })
  const monitorOf = async (): Promise<string> => {
    const doc = await app.payload.findByID({ id: report, collection: 'field-reports', depth: 0 })
    return String(doc.monitor)
  }
  const tasks = async (): Promise<Task[]> => {
    const { docs } = await app.payload.find({
      collection: 'consent-tasks' as never,
      depth: 0,
      sort: 'createdAt',
    })
    return docs as unknown as Task[]
  }
  const compose = async (title: string, reports = [report]): Promise<string> => {
    const { body } = await app.as('coordinator', 'POST', '/publications/compose', {
      kind: 'briefing',
      language: 'en',
      reports,
      title,
      tlp: 'TLP:CLEAR',
    })
    const id = String(body.id ?? body.publication)
    const data = { kind: 'briefing', tlp: 'TLP:CLEAR' } as const
    await app.payload.update({ id, collection: 'publications', data, draft: true })
    return id
  }
  const step = (
    who: Parameters<Programme['as']>[0],
    task: string,
    name: string,
    comment?: string,
  ) =>
    app.as(who, 'POST', `/consent-tasks/${task}/workflow/${name}`, {
      comment,
      idempotencyKey: `${name}-${Math.random()}`,
    })

  beforeAll(async () => {
    app = await startProgramme('sqlite')
    const { payload, seed } = app
    const { staff } = seed
    report = seed.reports['FR-01'] ?? ''
    const sample = readSampleReports().find(({ id }) => id === 'FR-01')
    await verify({ payload, report, staff })
    await anonymise({ payload, report, sample: sample as never, staff })
    publication = await compose('What monitors saw')
    release = (await publish({ payload, publication, staff })).release
  }, 300_000)
  afterAll(() => app.close())

  it('should have nothing to take back while it holds', async () => {
    expect(await tasks()).toEqual([])
    expect(await requireSendable({ id: release, payload: app.payload })).toMatchObject({
      id: release,
    })
  })

  it('should walk forward to translations and to newsletters that hold what was released', async () => {
    const { payload } = app
    const translation = await payload.create({
      collection: 'publications',
      data: {
        kind: 'briefing',
        language: 'ru',
        title: 'Перевод',
        tlp: 'TLP:CLEAR',
        translationOf: publication,
      } as never,
      draft: true,
    })
    translated = String(translation.id)
    const draft = await draftIssue({
      content: { html: '<p>x</p>', language: 'en', text: 'x', title: 'News' },
      issue: 'news-1',
      parts: await findReleases({ payload, where: { id: { equals: release } } }),
      payload,
      slug: 'news-1',
    })
    issue = await releaseIssue(payload, draft)
    const concerned = await concernedBy(payload, [report])
    expect(concerned.map((each) => each.publication).sort()).toEqual(
      [publication, translated].sort(),
    )
    const own = concerned.find((each) => each.publication === publication)
    expect(own?.releases.map(({ id }) => id)).toEqual([release, issue])
  })

  it('should stop every sending at once and open one task for each publication', async () => {
    await setReport({ consentWithdrawnOn: '2026-05-01' })
    await expect(requireSendable({ id: release, payload: app.payload })).rejects.toMatchObject({
      code: 'consent-too-narrow',
      status: 409,
    })
    expect(await tasks()).toMatchObject([
      { cause: 'withdrawn', publication, released: [release, issue], state: 'open' },
    ])
    await setReport({ consentForm: 'written' })
    expect(await tasks()).toHaveLength(1)
  })

  it('should not be settled while the release stands, and kept with a reason alone', async () => {
    const [task] = await tasks()
    const { body, status } = await step('coordinator', task?.id ?? '', 'settle')
    expect(status).toBe(422)
    expect(JSON.stringify(body)).toContain('still-released')
    expect((await step('custodian', task?.id ?? '', 'keep')).status).toBe(422)
    expect((await step('coordinator', task?.id ?? '', 'keep', 'because')).status).toBe(403)
  })

  it('should be settled once the publication is withdrawn', async () => {
    const [task] = await tasks()
    const withdrawn = await app.as(
      'editor',
      'POST',
      `/publications/${publication}/workflow/withdraw`,
      { comment: 'Consent was withdrawn.', idempotencyKey: 'withdraw-1' },
    )
    expect(withdrawn.status).toBe(200)
    expect((await step('coordinator', task?.id ?? '', 'settle')).status).toBe(200)
  })

  it('should reach what was released of a report that its draft no longer names', async () => {
    await setReport({ consentWithdrawnOn: null })
    const { payload, seed } = app
    const id = await compose('What was seen later')
    const { release: standing } = await publish({ payload, publication: id, staff: seed.staff })
    for (const data of [{ title: 'What nobody saw' }, { sources: [] }]) {
      await payload.update({ id, collection: 'publications', data, draft: true })
    }
    await setReport({ consentWithdrawnOn: '2026-05-02' })
    expect((await tasks()).find((task) => task.publication === id)).toMatchObject({
      cause: 'withdrawn',
      released: [standing],
    })
  })

  it('should release nothing that was approved before it and is not out yet', async () => {
    await setReport({ consentWithdrawnOn: null })
    const { payload, seed } = app
    const { coordinator, custodian, editor, secondEditor } = seed.staff
    const target = { id: await compose('What came too late'), collection: 'publications', payload }
    await fire({ ...target, member: coordinator, transition: 'submit' })
    await fire({ ...target, member: editor, transition: 'accept' })
    await fire({ ...target, member: custodian, transition: 'clear' })
    // What follows an approval waits until the caller's own transaction is through.
    const caller = await as(payload, secondEditor)
    await inTransaction({ payload }, ({ transactionID }) => {
      const req = { ...caller, transactionID }
      return transition({ ...target, idempotencyKey: 'too-late', req, transition: 'approve' })
    })
    await setReport({ consentWithdrawnOn: '2026-05-03' })
    await runEffects(payload)
    const where = { publication: { equals: target.id } }
    expect(await findReleases({ payload, where })).toEqual([])
    // Nothing is shown yet, and nothing will be.
    const path = `/publications/${target.id}/workflow/withdraw`
    const step = { comment: 'Not any more.', idempotencyKey: 'before-it-came' }
    expect((await app.as('editor', 'POST', path, step)).body).toMatchObject({ state: 'withdrawn' })
    await setReport({ consentWithdrawnOn: null })
    await runEffects(payload)
    expect(await findReleases({ payload, where })).toEqual([])
  })

  it('should take newsletters along that hold what is corrected or replaced', async () => {
    await setReport({ consentWithdrawnOn: null })
    const { payload, seed } = app
    const id = await compose('What is told twice')
    const releasedIn = async (name: string): Promise<string> => {
      const { release: part } = await publish({ payload, publication: id, staff: seed.staff })
      const draft = await draftIssue({
        content: { html: '<p>x</p>', language: 'en', text: 'x', title: name },
        issue: name,
        parts: await findReleases({ payload, where: { id: { equals: part } } }),
        payload,
        slug: name,
      })
      return releaseIssue(payload, draft)
    }
    const statusOf = async (id: string) =>
      (await findReleases({ payload, where: { id: { equals: id } } }))[0]?.status
    const step = (name: string) =>
      app.as('editor', 'POST', `/publications/${id}/workflow/${name}`, {
        comment: 'It tells too much.',
        idempotencyKey: name,
      })
    const first = await releasedIn('news-2')
    const data = { title: 'What is told once more' }
    await payload.update({ id, collection: 'publications', data, draft: true })
    const { editor: member } = seed.staff
    const back = { comment: 'A new title.', transition: 'sendBack' }
    await fire({ ...back, id, collection: 'publications', member, payload })
    const second = await releasedIn('news-3')
    expect(await statusOf(first)).toBe('withdrawn')
    await step('correct')
    expect(await statusOf(second)).toBe('correcting')
    // A correction that never comes leaves readers what was wrong: it can still be taken back.
    expect((await step('withdraw')).status).toBe(200)
    expect(await statusOf(second)).toBe('withdrawn')
  })

  it('should tell nobody which reports a release was made of', async () => {
    for (const who of ['coordinator', 'custodian', 'visitor'] as const) {
      const read = await app.as(who, 'GET', `/releases?where[sources][equals]=${report}`)
      expect(read.body.docs ?? []).toEqual([])
      const all = await app.as(who, 'GET', '/releases?depth=0&showHiddenFields=true')
      expect(JSON.stringify(all.body)).not.toContain(report)
    }
    const shown = await findReleases({ payload: app.payload, where: { id: { equals: release } } })
    expect(shown).toHaveLength(1)
    expect(JSON.stringify(shown)).not.toContain(report)
  })

  describe('to be named, or published with the place', () => {
    let identity: string
    let named: string
    let told: string
    let standing: string

    const setNamed = (data: Record<string, unknown>) =>
      app.payload.update({ id: named, collection: 'field-reports', data: data as never })
    type Finding = { id: string; identity: null | string; type: string }
    const room = async () =>
      (await app.as('custodian', 'GET', `/field-reports/${named}/anonymisation`)).body as {
        findings: Finding[]
      }
    const decide = async (decision: object, isMeant: (finding: Finding) => boolean) => {
      const { findings } = await room()
      const { body, status } = await app.as(
        'custodian',
        'POST',
        `/field-reports/${named}/anonymisation/decide`,
        { decisions: findings.filter(isMeant).map(({ id }) => ({ finding: id, ...decision })) },
      )
      expect([status, body.errors ?? []]).toEqual([200, []])
    }
    /** Who is named in what stands, though nothing lets them be. */
    const leaks = async () => {
      const { body } = await app.as('custodian', 'GET', '/elchi/leaks')
      const rows = body.leaks as { identity: null | string; publication: string }[]
      return rows.filter(({ publication: id }) => id === told).map((leak) => leak.identity)
    }
    const narrowed = async () =>
      (await tasks()).filter((task) => task.publication === told && task.cause === 'narrowed')

    beforeAll(async () => {
      const { payload, seed } = app
      for (const data of [
        { risk: 'low' },
        { protection: { names: 'with-consent', place: 'keep' } },
      ]) {
        await payload.update({ id: 'KZ', collection: 'countries', data: data as never })
      }
      const created = await payload.create({
        collection: 'field-reports',
        data: {
          country: 'KZ',
          languages: ['en'],
          receivedOn: '2025-05-20',
          reliability: 'high',
          rights: ['expression'],
          text: 'Gulsim Baizhumanova stood alone at the gate in the village of Aksuat.',
          title: 'A picket',
          validity: 'confirmed',
        } as never,
      })
      named = String(created.id)
      await verify({ payload, report: named, staff: seed.staff })
      await setNamed({ consentScope: 'name' })
      const { findings } = await room()
      expect(findings.map(({ type }) => type)).toContain('SMALL_PLACE')
      identity = findings.find((finding) => finding.identity !== null)?.identity ?? ''
      await decide({ decision: 'replace' }, (finding) => finding.identity === null)
      await decide({ decision: 'keep', reason: 'Agreed' }, (finding) => finding.identity !== null)
      const done = await app.as('custodian', 'POST', `/field-reports/${named}/workflow/anonymise`, {
        idempotencyKey: 'anonymise-named',
      })
      expect(done.body).toMatchObject({ state: 'anonymised' })
      told = await compose('Alone at the gate', [named])
      standing = (await publish({ payload, publication: told, staff: seed.staff })).release
    }, 60_000)

    it('should open a task for what stands when the permission to be named ends', async () => {
      await setNamed({ consentAudiences: ['public'] })
      expect(await narrowed()).toEqual([])
      expect(await leaks()).toEqual([])
      await setNamed({ consentScope: 'anonymised' })
      expect(await leaks()).toEqual([identity])
      await setNamed({ consentScope: 'name' })
      expect(await leaks()).toEqual([])
      const { docs } = await app.payload.find({
        collection: 'monitors',
        depth: 0,
        where: { id: { not_equals: await monitorOf() } },
      })
      const monitor = docs[0]?.id ?? ''
      const consents = [{ givenOn: '2026-01-01', scope: 'anonymised' }]
      await app.payload.update({ id: monitor, collection: 'monitors', data: { consents } as never })
      await setNamed({ monitor })
      expect(await leaks()).toEqual([identity])
      await setNamed({ monitor: null })
      expect(await leaks()).toEqual([])
      await setNamed({ consentScope: 'anonymised' })
      expect(await leaks()).toEqual([identity])
      expect(await narrowed()).toMatchObject([{ released: [standing], state: 'open' }])
    })

    it('should open one when the permission to tell the place ends, where it is told', async () => {
      const before = (await narrowed()).length
      await decide({ decision: 'redact' }, (finding) => finding.identity !== null)
      await setNamed({ consentScope: 'name' })
      await setNamed({ consentScope: 'place' })
      expect(await narrowed()).toHaveLength(before)
      await setNamed({ consentMedia: ['site'], consentScope: 'anonymised' })
      expect(await narrowed()).toHaveLength(before + 1)
    })
  })

  it('should count for a monitor as for the person in the report', async () => {
    await setReport({ consentWithdrawnOn: null })
    const { payload } = app
    const draft = await payload.create({
      collection: 'publications',
      data: {
        kind: 'briefing',
        language: 'en',
        sources: [report],
        title: 'T',
        tlp: 'TLP:CLEAR',
      } as never,
      draft: true,
    })
    const lacks = async (id: number | string = draft.id) => {
      const { body } = await app.as('custodian', 'GET', `/publications/${id}/workflow`)
      return JSON.stringify(body.refused).includes('consent-too-narrow')
    }
    expect(await lacks()).toBe(false)
    expect(await lacks(translated)).toBe(false)
    await payload.update({
      id: await monitorOf(),
      collection: 'monitors',
      data: { consents: [{ givenOn: '2026-01-01', scope: 'share' }] },
    })
    expect(await lacks()).toBe(true)
    // It names no source of its own, and says the same.
    expect(await lacks(translated)).toBe(true)
  })

  it('should hold a text back by the label and the delay of its country', async () => {
    const { payload } = app
    await payload.update({
      id: 'KZ',
      collection: 'countries',
      data: { protection: { publicationDelayDays: 365, tlpLimit: 'TLP:GREEN' } } as never,
    })
    await setReport({ receivedOn: new Date().toISOString() })
    const { docs } = await payload.find({
      collection: 'publications',
      draft: true,
      where: { title: { equals: 'T' } },
    })
    const { body } = await app.as(
      'custodian',
      'GET',
      `/publications/${String(docs[0]?.id)}/workflow`,
    )
    const refused = JSON.stringify(body.refused)
    expect(refused).toContain('label-too-wide')
    expect(refused).toContain('too-early')
  })

  it('should not let the protection of a country fall below its risk', async () => {
    const { as, payload } = app
    const patch = (body: object) => as('coordinator', 'PATCH', '/countries/UZ', body)
    const weak = await patch({ protection: { date: 'keep', twoPersonAnonymisation: false } })
    expect(weak.status).toBe(400)
    const told = JSON.stringify(weak.body)
    expect(told).toContain('protection-too-weak')
    expect(told).toContain('protection.date')
    expect((await patch({ protection: { place: 'redact' } })).status).toBe(200)
    expect((await patch({ risk: 'extreme' })).status).toBe(200)
    const raised = await payload.findByID({ id: 'UZ', collection: 'countries' })
    expect(raised.protection).toMatchObject({
      date: 'year',
      names: 'never',
      place: 'redact',
      publicationDelayDays: 14,
      tlpLimit: 'TLP:GREEN',
      twoPersonAnonymisation: true,
    })
    const anyLabel = await patch({ protection: { tlpLimit: null } })
    expect(anyLabel.status).toBe(400)
    expect(JSON.stringify(anyLabel.body)).toContain('protection.tlpLimit')
    expect((await patch({ risk: 'low' })).status).toBe(200)
    const lowered = await payload.findByID({ id: 'UZ', collection: 'countries' })
    expect(lowered.protection).toEqual(raised.protection)
  })

  it('should give a new country of extreme risk all that the risk asks for', async () => {
    const made = await app.as('coordinator', 'POST', '/countries', {
      id: 'AF',
      name: 'Elsewhere',
      nameRu: 'Где-то',
      protection: { age: 'keep', names: 'with-consent', publicationDelayDays: 30 },
      reviewOn: '2027-01-01',
      risk: 'extreme',
    })
    expect(made.status).toBe(201)
    expect(made.body.doc).toMatchObject({
      protection: {
        age: 'redact',
        date: 'year',
        employer: 'redact',
        names: 'never',
        place: 'redact',
        publicationDelayDays: 30,
        tlpLimit: 'TLP:GREEN',
        twoPersonAnonymisation: true,
      },
    })
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { Programme } from '../programme/helpers/programme.js'

import {
  importReports,
  type LineResult,
} from '../../collections/FieldReports/intake/importReports.js'
import { readTerms, rememberTerm } from '../../src/anonymisation/terms/store.js'
import { optionsOf } from '../../src/plugin/options.js'
import { sweepRetention } from '../../src/retention/index.js'
import { openSealed, pendingErasures, putIdentity } from '../../src/vault/index.js'
import { runEffects } from '../../src/workflow/index.js'
import { startProgramme } from '../programme/helpers/programme.js'

const day = 86_400_000
const canary = 'Zorivela Quandath'

describe('what is kept no longer than needed', () => {
  let app: Programme
  let report: string
  let file: string
  let released: string
  let followed: { alone: string; draft: string; sealed: string; shared: string }

  const later = (days: number): void => {
    const now = Date.now() + days * day
    optionsOf(app.payload).clock = () => new Date(now)
  }
  const stored = () =>
    app.payload.findByID({
      id: report,
      collection: 'field-reports',
      depth: 0,
    }) as unknown as Promise<Record<string, unknown>>
  /** Wherever plain text of a report can lie: each place has a word of its own. */
  const places = {
    comment: 'Vorunedal',
    copy: 'Melthurian',
    finding: 'Quorvashe',
    holdReason: 'Tellimdor',
    region: 'Ostrabeth',
    text: 'Brandivath',
  }
  const plantCanaries = async (): Promise<void> => {
    const { payload } = app
    const { comment, copy, finding, holdReason, region, text } = places
    await payload.db.updateOne({
      id: report,
      collection: 'field-reports',
      data: { cleanText: `The ${text} report.`, region },
    })
    await payload.db.create({
      collection: 'anonymisation-findings',
      data: {
        id: `${report}-canary`,
        decision: 'accepted',
        end: 3,
        reason: finding,
        report,
        revision: 'x',
        score: 1,
        source: 'rule',
        start: 0,
        type: 'person',
      },
    })
    await payload.db.create({
      collection: 'workflow-comments',
      data: {
        id: 'canary',
        at: new Date().toISOString(),
        author: 'user:x',
        subject: `field-reports:${report}`,
        text: comment,
      },
    })
    expect((await hold('coordinator', { hold: true, reason: `${holdReason} runs.` })).status).toBe(
      200,
    )
    const { docs } = await payload.find({
      collection: 'evidence',
      depth: 0,
      where: { report: { equals: report } },
    })
    const data = Buffer.from(`A copy that says ${copy}.`)
    const made = await payload.create({
      collection: 'documents',
      data: { title: 'A copy' } as never,
      file: { data, mimetype: 'text/plain', name: 'copy.txt', size: data.length },
    })
    await payload.db.updateOne({
      id: made.id,
      collection: 'documents',
      data: { evidence: docs[0]?.id },
    })
    await releaseCopyOf(docs[0]?.id)
  }
  /** A copy that no draft carries any more, and a release that still does. */
  const releaseCopyOf = async (evidence: unknown): Promise<void> => {
    const { payload } = app
    const data = Buffer.from('A copy that readers have.')
    const copy = await payload.create({
      collection: 'documents',
      data: { title: 'A released copy' } as never,
      file: { data, mimetype: 'text/plain', name: 'released.txt', size: data.length },
    })
    await payload.db.updateOne({ id: copy.id, collection: 'documents', data: { evidence } })
    const at = new Date().toISOString()
    const { sha256 } = copy
    await payload.db.create({
      collection: 'releases',
      data: {
        id: 'with-a-file',
        attachments: [sha256],
        event: 'publications:x#1',
        files: [{ bytes: data.length, name: `${sha256}.txt`, sha256, type: 'text/plain' }],
        hash: 'x',
        html: '',
        kind: 'statement',
        language: 'en',
        original: 'x',
        releasedAt: at,
        renderer: 'elchi-1',
        sequence: 1,
        slug: 'with-a-file',
        status: 'released',
        statusAt: at,
        text: '',
        title: 'With a file',
        tlp: 'TLP:CLEAR',
      },
    })
    released = String(copy.id)
  }
  /** A person whom the report alone names, one whom another names too, a decision, and a draft. */
  const plantWhatFollows = async () => {
    const { payload, seed } = app
    const person = (given: string, surname: string) =>
      putIdentity({ identity: { country: 'KZ', given, surname }, payload })
    const alone = await person('Ormisel', 'Tavrenko')
    const shared = await person('Uldamar', 'Keshwin')
    const finding = (id: string, of: string | undefined, identity: null | string) => ({
      id,
      decidedAt: new Date().toISOString(),
      decider: 'user:x',
      decision: 'redact',
      end: 3,
      identity,
      report: of,
      revision: 'y',
      score: 1,
      source: identity ? 'known' : 'manual',
      start: 0,
      type: 'PERSON',
    })
    const rows = [
      finding('alone', report, alone),
      finding('shared', report, shared),
      finding('elsewhere', seed.reports['FR-02'], shared),
      finding('remembered', report, null),
    ]
    for (const data of rows) {
      await payload.db.create({ collection: 'anonymisation-findings', data })
    }
    const row = rows.at(-1) as never
    await rememberTerm({ payload }, { kind: 'deny', row, words: 'Pelzaroth' })
    const term = await payload.db.findOne<{ id: string; sealed: string }>({
      collection: 'anonymisation-terms',
      where: { id: { equals: 'remembered' } },
    })
    const draft = await payload.create({
      collection: 'publications',
      data: { language: 'en', sources: [report], title: 'A draft', tlp: 'TLP:GREEN' } as never,
      draft: true,
    })
    return { alone, draft: String(draft.id), sealed: String(term?.sealed), shared }
  }
  /** What lies on the disk: the database with its log of changes, and every file. */
  const onDisk = (): string[] => {
    const database = String(app.environment.DATABASE_URL).slice('file:'.length)
    const folders = [path.dirname(database), String(process.env.ELCHI_FILES)]
    return folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map((each) => readFileSync(path.join(each.parentPath, each.name), 'latin1')),
    )
  }
  const found = (): string[] => {
    const bytes = onDisk()
    return Object.entries(places).flatMap(([place, word]) =>
      bytes.some((each) => each.includes(word)) ? [place] : [],
    )
  }
  const hold = (who: Parameters<Programme['as']>[0], body: object) =>
    app.as(who, 'POST', `/field-reports/${report}/hold`, body)

  beforeAll(async () => {
    app = await startProgramme('sqlite')
    const { payload, seed } = app
    report = seed.reports['FR-01'] ?? ''
    const data = Buffer.from(canary)
    const evidence = await payload.create({
      collection: 'evidence',
      data: { country: 'KZ', kind: 'photograph', report },
      file: { data, mimetype: 'image/heic', name: 'a.heic', size: data.length },
    })
    const directory = payload.collections.evidence?.config.upload.staticDir ?? ''
    file = path.join(directory, String(evidence.filename))
  }, 180_000)
  afterAll(() => app.close())

  /** A report that may be told to everyone, from a monitor who agreed to less, and only by mail. */
  const agreeApart = async (): Promise<void> => {
    const { payload } = app
    const { docs } = await payload.find({ collection: 'monitors', depth: 0, limit: 1 })
    const monitor = docs[0]?.id ?? ''
    const consents = [{ givenOn: '2020-01-01', media: ['mail'], scope: 'share' }]
    await payload.update({ id: monitor, collection: 'monitors', data: { consents } as never })
    await payload.db.updateOne({
      id: report,
      collection: 'field-reports',
      data: { consentScope: 'name', monitor },
    })
  }

  it('should leave what is young alone', async () => {
    expect(await sweepRetention(app.payload)).toEqual({ purged: 0, warned: 0 })
  })

  it('should warn first, and name the day', async () => {
    later(91)
    expect((await sweepRetention(app.payload)).warned).toBe(12)
    expect(await stored()).toMatchObject({ retention: { purgeOn: expect.any(String) } })
    expect(await sweepRetention(app.payload)).toEqual({ purged: 0, warned: 0 })
  })

  it('should be held by a coordinator with a reason, and by no editor', async () => {
    expect((await hold('editor', { hold: true, reason: 'A court case runs.' })).status).toBe(403)
    expect((await hold('coordinator', { hold: true, reason: 'short' })).status).toBe(422)
    expect((await hold('coordinator', { hold: true, reason: 'A court case runs.' })).status).toBe(
      200,
    )
    later(200)
    await sweepRetention(app.payload)
    expect(await stored()).toMatchObject({ retention: { hold: true }, state: 'received' })
    const byHand = await app.as('coordinator', 'POST', `/field-reports/${report}/workflow/purge`, {
      comment: 'No longer needed',
      idempotencyKey: 'purge-on-hold',
    })
    expect(byHand.status).toBe(422)
    expect(JSON.stringify(byHand.body)).toContain('on-hold')
    expect(await stored()).toMatchObject({ retention: { hold: true }, state: 'received' })
  })

  it('should leave a tombstone of what was purged, and nothing else', async () => {
    await plantCanaries()
    followed = await plantWhatFollows()
    await agreeApart()
    expect((await hold('coordinator', { hold: false })).status).toBe(200)
    later(201)
    await sweepRetention(app.payload)
    expect(found()).toEqual(Object.keys(places).filter((place) => place !== 'holdReason'))
    later(216)
    expect((await sweepRetention(app.payload)).purged).toBeGreaterThan(0)
    const left = await stored()
    expect(left).toMatchObject({ country: 'KZ', reference: 'FR-01', state: 'purged' })
    expect(left).toMatchObject({ monitor: null, occurredOn: null, region: null })
    expect(left.cleanText).toBeNull()
    // Without its monitor it is no freer than with it.
    expect(left).toMatchObject({ consentMedia: ['mail'], consentScope: 'share' })
    expect(
      await openSealed({
        id: report,
        as: 'system:test',
        collection: 'field-reports',
        field: 'text',
        payload: app.payload,
        purpose: 'test',
      }),
    ).toBeNull()
    expect(existsSync(file)).toBe(false)
    expect(found()).toEqual([])
    const kept = await app.payload.findByID({ id: released, collection: 'documents', depth: 0 })
    expect(kept.title).toBe('A released copy')
    const { history } = (await app.as('coordinator', 'GET', `/field-reports/${report}/workflow`))
      .body as { history: { actor: { kind: string }; transition: string }[] }
    expect(history[0]).toMatchObject({ transition: 'purge' })
    const pending = await pendingErasures(app.payload)
    expect(pending.map(({ id }) => id)).toEqual(
      expect.arrayContaining([`field-reports:${report}`, expect.stringMatching(/^evidence:/)]),
    )
  })

  it('should forget what was remembered of a purged report, in the bytes as well', async () => {
    expect((await readTerms({ payload: app.payload })).map(({ words }) => words)).not.toContain(
      'Pelzaroth',
    )
    expect(followed.sealed.length).toBeGreaterThan(40)
    const ends = followed.sealed.slice(-24)
    expect(onDisk().some((bytes) => bytes.includes(ends))).toBe(false)
    const pending = await pendingErasures(app.payload)
    expect(pending.map(({ id }) => id)).toContain('anonymisation-terms:remembered')
  })

  it('should leave to people the drafts made from it and those whom it alone named', async () => {
    const { docs: tasks } = await app.payload.find({
      collection: 'consent-tasks',
      depth: 0,
      pagination: false,
      where: { report: { equals: report } },
    })
    expect(tasks).toHaveLength(2)
    expect(tasks).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ cause: 'purged', publication: followed.draft, state: 'open' }),
        expect.objectContaining({
          cause: 'purged',
          identities: expect.arrayContaining([followed.alone]),
          state: 'open',
        }),
      ]),
    )
    expect(JSON.stringify(tasks)).not.toContain(followed.shared)
    const seen = await app.as('coordinator', 'GET', '/consent-tasks?depth=0')
    expect(JSON.stringify(seen.body)).toContain(followed.draft)
    expect(JSON.stringify(seen.body)).not.toContain(followed.alone)
  })

  it('should purge a closed case with what was done, and keep its code', async () => {
    const { payload } = app
    const made = await payload.create({
      collection: 'assistance-cases',
      data: {
        country: 'KZ',
        kinds: ['legal'],
        openedOn: '2026-01-01',
        priority: 'weeks',
        situation: canary,
        steps: [{ kind: 'legal', note: 'Drimulath', on: '2026-01-02' }],
      } as never,
    })
    const id = String(made.id)
    for (const step of ['assess', 'assist', 'close', 'purge']) {
      const { body, status } = await app.as(
        'coordinator',
        'POST',
        `/assistance-cases/${id}/workflow/${step}`,
        { comment: 'It is over.', idempotencyKey: step },
      )
      expect({ body: status === 200 ? {} : body, status }).toEqual({ body: {}, status: 200 })
    }
    await runEffects(payload)
    expect(await payload.findByID({ id, collection: 'assistance-cases', depth: 0 })).toMatchObject({
      country: 'KZ',
      reference: made.reference,
      steps: [],
    })
    expect(onDisk().some((bytes) => bytes.includes('Drimulath'))).toBe(false)
  })

  const line = (changed: object = {}): string =>
    JSON.stringify({
      country: 'UZ',
      languages: ['en'],
      monitor: 'JUNIPER',
      receivedOn: '2026-03-03T10:11:12Z',
      rights: ['religion'],
      text: `${canary} was fined.`,
      ...changed,
    })
  const take = async (lines: string[], dryRun = false): Promise<LineResult[]> => {
    const results: LineResult[] = []
    await importReports({ dryRun, lines, payload: app.payload, tell: (each) => results.push(each) })
    return results
  }

  it('should take reports in line by line, sealed, each once', async () => {
    expect(await take([line()], true)).toEqual([{ line: 1, status: 'valid' }])
    const [first] = await take([line()])
    expect(first).toMatchObject({ line: 1, status: 'imported' })
    const id = first && 'id' in first ? first.id : ''
    expect(await take([line()])).toEqual([{ id, line: 1, status: 'known' }])
    const doc = await app.payload.db.findOne<{ id: string } & Record<string, unknown>>({
      collection: 'field-reports',
      where: { id: { equals: id } },
    })
    expect(JSON.stringify(doc)).not.toContain('Zorivela')
    expect(doc).toMatchObject({ receivedOn: '2026-03-03T12:00:00.000Z' })
  })

  it.each<[string, string, string, string]>([
    ['what is no JSON', '{"text":', '', 'not-json'],
    ['a list', '[]', '', 'not-json'],
    ['no text', line({ text: undefined }), 'text', 'missing'],
    ['an address', line({ ip: '192.0.2.1' }), 'ip', 'unknown'],
    ['a file name', line({ fileName: 'a.jpg' }), 'fileName', 'unknown'],
    ['a hidden prototype', line({}).replace('{', '{"__proto__":{},'), '__proto__', 'unknown'],
    ['control characters', line({ text: 'a\u0000b' }), 'text', 'malformed'],
    ['another right', line({ rights: ['none'] }), 'rights', 'malformed'],
    ['no day', line({ receivedOn: 'yesterday' }), 'receivedOn', 'malformed'],
    ['a country that is not ours', line({ country: 'AQ' }), 'country', 'no-such'],
    ['a stranger', line({ monitor: 'NOBODY' }), 'monitor', 'no-such'],
  ])('should refuse %s, name the property and go on', async (_, bad, property, code) => {
    const fresh = line({ text: `Another text: ${property} ${code} ${_}` })
    expect(await take([bad, '', fresh])).toEqual([
      { faults: [{ code, property }], line: 1, status: 'refused' },
      expect.objectContaining({ line: 3, status: 'imported' }),
    ])
  })
})

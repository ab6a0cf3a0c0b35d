import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { databases } from '../helpers/boot.js'
import { type AnonymisationApp, bootAnonymisation } from './app.js'

type Row = { decision: string; end: number; id: string; rule: string; start: number }

const first = 'The lawyer, Yuri Dobrynin, was not let in. He came from the oil depot of Kenkiyak.'
const second = 'The lawyer, Yuri Dobrynin, waited with another man at the oil depot of Kenkiyak.'

describe.each(databases)('decisions that a programme remembers, on %s', (database) => {
  let app: AnonymisationApp
  beforeAll(async () => {
    app = await bootAnonymisation(database)
  }, 180_000)
  afterAll(() => app.close())

  const open = async (report: string) => {
    const { body } = await app.people.custodian.rest(
      'GET',
      `/field-reports/${report}/anonymisation`,
    )
    const { findings, original } = body as { findings: Row[]; original: string }
    return findings.map((row) => ({ ...row, words: original.slice(row.start, row.end) }))
  }
  const post = (report: string, action: string, body: object) =>
    app.people.custodian.rest('POST', `/field-reports/${report}/anonymisation/${action}`, body)

  it('should suggest no more what was kept, and mark again what was missed', async () => {
    const one = await app.report({ text: first })
    const named = (await open(one)).find(({ words }) => words.includes('Dobrynin'))
    const kept = await post(one, 'decide', {
      decisions: [
        {
          decision: 'keep',
          finding: named?.id,
          reason: 'Known as a public figure.',
          remember: true,
        },
      ],
    })
    expect(kept).toMatchObject({ status: 200 })
    const start = first.indexOf('oil depot')
    const added = await post(one, 'add', {
      end: start + 'oil depot'.length,
      remember: true,
      start,
      type: 'EMPLOYER',
    })
    expect(added.status).toBe(200)

    const later = await open(await app.report({ text: second }))
    expect(later.map(({ words }) => words).join('|')).not.toContain('Dobrynin')
    expect(later.find(({ words }) => words === 'oil depot')).toMatchObject({
      decision: 'pending',
      rule: 'programme.term',
    })

    await post(one, 'decide', { decisions: [{ decision: 'pending', finding: named?.id }] })
    const after = await open(await app.report({ text: second }))
    expect(after.map(({ words }) => words).join('|')).toContain('Dobrynin')
  })

  it('should forget from the list, for those alone who may see the original', async () => {
    const one = await app.report({ text: first })
    const start = first.indexOf('Kenkiyak')
    const at = { end: start + 'Kenkiyak'.length, start }
    const before = (await open(one)).find((row) => row.start === at.start)
    const { status } = await post(one, 'decide', {
      decisions: [
        { decision: 'keep', finding: before?.id, reason: 'A region by now.', remember: true },
      ],
    })
    expect(status).toBe(200)
    const places = async () =>
      (await open(await app.report({ text: second }))).map(({ words }) => words).join('|')
    expect(await places()).not.toContain('Kenkiyak')

    const { coordinator, custodian, editor, elsewhere } = app.people
    const route = `/anonymisation-terms/${before?.id}`
    expect((await app.rest('POST', `${route}/show`)).status).toBe(401)
    for (const person of [editor, elsewhere]) {
      expect(await person.rest('POST', `${route}/forget`)).toMatchObject({ status: 403 })
      expect(await person.rest('POST', `${route}/show`)).toMatchObject({ status: 403 })
    }
    expect(await coordinator.rest('POST', `${route}/show`)).toMatchObject({
      body: { words: 'Kenkiyak' },
      status: 200,
    })
    expect(await custodian.rest('POST', `${route}/forget`)).toMatchObject({ status: 200 })
    expect(await custodian.rest('POST', `${route}/show`)).toMatchObject({ status: 404 })
    expect(await places()).toContain('Kenkiyak')
    const kept = (await open(one)).find(({ id }) => id === before?.id)
    expect(kept).toMatchObject({ decision: 'keep' })
  })

  it('should show no word of what it remembers', async () => {
    const stored = await app.payload.db.find({
      collection: 'anonymisation-terms',
      limit: 0,
      pagination: false,
    })
    expect(stored.docs.length).toBeGreaterThan(0)
    expect(JSON.stringify(stored.docs)).not.toMatch(/oil|depot|Dobrynin/)
    const { body } = await app.people.custodian.rest('GET', '/anonymisation-terms')
    expect(JSON.stringify(body)).not.toContain('sealed')
    expect((await app.people.editor.rest('GET', '/anonymisation-terms')).status).toBe(403)
  })

  it('should tell the cleared what still singles somebody out in the result', async () => {
    const text =
      'The only woman baker of the village of Kenkiyak, aged 41 and mother of six, was fined.'
    const report = await app.report({ text })
    const route = `/field-reports/${report}/anonymisation/hints`
    const { body, status } = await app.people.custodian.rest('GET', route)
    expect(status).toBe(200)
    expect((body.hints as { passage: string }[])[0]?.passage).toContain('mother of six')
    expect((await app.people.editor.rest('GET', route)).status).toBe(403)
  })

  it('should find in the second check what a clean text still tells', async () => {
    const line =
      'The only woman baker of the village of Kenkiyak, aged 41, was fined on 3 May 2025.'
    const node = { direction: null, format: '', indent: 0, version: 1 }
    const body = {
      root: {
        ...node,
        type: 'root',
        children: [
          { ...node, type: 'paragraph', children: [{ type: 'text', text: line, version: 1 }] },
        ],
      },
    }
    const made = (await app.payload.create({
      collection: 'publications',
      data: { body, kind: 'statement', language: 'en', title: 'A fine', tlp: 'TLP:CLEAR' },
      draft: true,
    } as never)) as { id: string }
    const route = `/publications/${made.id}/second-check`
    const { body: checked, status } = await app.people.custodian.rest('GET', route)
    expect(status).toBe(200)
    const { findings, hints, text } = checked as {
      findings: { end: number; start: number; type: string }[]
      hints: unknown[]
      text: string
    }
    expect(text).toContain(line)
    expect(findings.map(({ end, start }) => text.slice(start, end))).toContain('3 May 2025')
    expect(hints.length).toBeGreaterThan(0)
    expect((await app.rest('GET', route)).status).toBe(401)
    expect((await app.people.auditor.rest('GET', route)).status).toBe(403)
  })
})

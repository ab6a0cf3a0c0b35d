import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { composePublication, pump, runDispatcher, verifyAudit } from 'payload-elchi'

import type { MailCatcher } from '../../scripts/mailCatcher.js'
import type { SeedResult } from '../../seed/index.js'
import type { DeliveryCounts, Published } from '../../seed/journey/index.js'
import type { TestApp } from '../helpers/boot.js'

import { startMailCatcher } from '../../scripts/mailCatcher.js'
import { readSampleReports, seedProgramme } from '../../seed/index.js'
import {
  anonymise,
  as,
  countDeliveries,
  publish,
  schedule,
  verify,
} from '../../seed/journey/index.js'
import { boot, databases } from '../helpers/boot.js'
import { testPassword, testPasswords } from '../helpers/passwords.js'
import { plantSources } from './plantSources.js'

const directWords = readSampleReports().flatMap(({ gold, text }) =>
  gold
    .filter(({ identifierKind }) => identifierKind === 'direct')
    .map(({ end, start }) => text.slice(start, end)),
)

const leaksIn = (text: string): string[] => directWords.filter((word) => text.includes(word))

describe.each(databases)('the journey to the inbox on %s', (database) => {
  let app: TestApp
  let catcher: MailCatcher
  let seeded: SeedResult
  let released: Published
  let counts: DeliveryCounts
  let dissemination: string
  let planted: Map<string, string>

  beforeAll(async () => {
    catcher = await startMailCatcher()
    process.env.SMTP_URL = catcher.smtpUrl
    process.env.MAIL_FROM = 'Elchi <dispatch@elchi.example>'
    app = await boot({ database })
    const { payload } = app
    seeded = await seedProgramme({ passwords: testPasswords, payload })
    planted = await plantSources(payload)
    const { staff } = seeded
    for (const sample of readSampleReports()) {
      const common = { payload, report: seeded.reports[sample.id] ?? '', staff }
      await verify(common)
      await anonymise({ ...common, sample })
    }
    const composed = await composePublication({
      kind: 'briefing',
      language: 'en',
      payload,
      reports: Object.values(seeded.reports),
      req: await as(payload, staff.coordinator),
      title: 'Twelve reports on fundamental rights',
      tlp: 'TLP:CLEAR',
    })
    released = await publish({ payload, publication: String(composed.id), staff })
    dissemination = await schedule({
      lists: Object.values(seeded.lists),
      payload,
      release: released.release,
      staff,
    })
    await runDispatcher({ payload })
    counts = await countDeliveries(payload, dissemination)
  }, 600_000)

  afterAll(async () => {
    await app.close()
    await catcher.close()
  })

  it('should hand each mail over once, to one recipient', () => {
    const recipients = catcher.mails().map(({ to }) => to)
    expect(counts.accepted).toBeGreaterThan(20)
    expect(counts.unknown + counts.rejected + counts.deferred).toBe(0)
    expect(recipients).toHaveLength(counts.accepted)
    expect(recipients.every((to) => to.length === 1)).toBe(true)
    expect(new Set(recipients.flat()).size).toBe(counts.accepted)
  })

  it('should hold no direct identifier in the release that the public reads', async () => {
    const { body, status } = await app.rest('GET', `/releases/${released.release}`)
    expect(status).toBe(200)
    expect(leaksIn(JSON.stringify(body))).toEqual([])
  })

  it('should hold no direct identifier in any mail, raw or decoded', () => {
    for (const { parsed, raw } of catcher.mails()) {
      const { html, subject, text } = parsed
      expect(leaksIn([raw.toString(), subject, text, html || ''].join('\n'))).toEqual([])
    }
  })

  const plantedIn = (text: string): string[] =>
    [...planted].flatMap(([word, field]) => (text.includes(word) ? [field] : []))

  it('should hold no word from behind the release in the bytes of any mail', () => {
    expect(planted.size).toBeGreaterThan(30)
    for (const { parsed, raw } of catcher.mails()) {
      const { html, subject, text } = parsed
      const attached = parsed.attachments.map(({ content }) => content.toString())
      const all = [raw.toString(), subject, text, html || '', ...attached].join('\n')
      expect(plantedIn(all)).toEqual([])
    }
  })

  it.each([
    ['auditor', '/audit-log/export'],
    ['auditor', '/disseminations/:sending/proof'],
    ['coordinator', '/disseminations/:sending/proof?addresses=yes'],
    ['coordinator', '/contacts/export'],
  ] as const)('should hold no such word in what the %s takes out at %s', async (who, path) => {
    const token = await app.login(seeded.staff[who].email, testPassword)
    const { body, status } = await app.rest('GET', path.replace(':sending', dissemination), {
      token,
    })
    const taken = JSON.stringify(body)
    expect(status).toBe(200)
    expect(taken.length).toBeGreaterThan(1000)
    expect(plantedIn(taken)).toEqual([])
    expect(leaksIn(taken)).toEqual([])
  })

  it('should prove what was done by an audit log that is whole', async () => {
    await pump(app.payload)
    const { entries, verified } = await verifyAudit(app.payload)
    expect(verified).toBe(true)
    expect(entries).toBeGreaterThan(100)
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { listIdentities, stateOf } from 'payload-elchi'

import type { Passwords } from '../../seed/index.js'
import type { Programme } from './helpers/programme.js'

import { slugs } from '../../collections/slugs.js'
import { readSampleReports, seedProgramme, staffKeys } from '../../seed/index.js'
import { databases } from '../helpers/boot.js'
import { countOf, startProgramme } from './helpers/programme.js'

const otherPasswords = Object.fromEntries(
  staffKeys.map((key) => [key, 'quite another password']),
) as Passwords

describe.each(databases)('The seed on %s', (database) => {
  let app: Programme

  beforeAll(async () => {
    app = await startProgramme(database)
  }, 180_000)

  afterAll(() => app.close())

  it('should make nothing twice, and keep passwords and what people changed', async () => {
    await app.payload.update({
      id: 'UZ',
      collection: 'countries',
      data: { rationale: 'Changed by a person' },
    })
    const collections = [...Object.values(slugs), 'identities', 'mailing-lists', 'workflow-events']
    const counts = () => Promise.all(collections.map((slug) => countOf(app, slug)))
    const before = await counts()
    const again = await seedProgramme({ passwords: otherPasswords, payload: app.payload })
    expect(await counts()).toEqual(before)
    expect({ ...again, staff: null }).toEqual({ ...app.seed, staff: null })
    const country = await app.payload.findByID({ id: 'UZ', collection: 'countries' })
    expect(country.rationale).toBe('Changed by a person')
    const { body } = await app.rest('POST', '/users/login', {
      body: { email: app.seed.staff.editor.email, password: otherPasswords.editor },
    })
    expect(body.token).toBeUndefined()
  }, 120_000)

  it('should hold the real programme', async () => {
    const programme = await app.payload.findByID({
      id: app.seed.programme,
      collection: 'programmes',
      depth: 0,
    })
    expect(programme).toMatchObject({
      budget: 901_111,
      contact: 'office@nhc.nl',
      currency: 'EUR',
      endsOn: '2013-04-30T12:00:00.000Z',
      startsOn: '2011-03-01T12:00:00.000Z',
      title: 'Civil Society Campaign for Fundamental Rights Central Asia',
    })
    const byRole = (role: string) =>
      (programme.partners as { role: string }[]).filter((partner) => partner.role === role).length
    expect({ funders: byRole('1'), implementing: byRole('4'), lead: byRole('2') }).toEqual({
      funders: 3,
      implementing: 4,
      lead: 1,
    })
    expect(app.seed.contacts).toHaveLength(60)
    expect(Object.keys(app.seed.events)).toEqual(['ccpr', 'ep', 'osce'])
  })

  it('should take one code name in two scripts for one monitor', () => {
    const { monitors } = app.seed
    expect(monitors['САКСАУЛ']).toBe(monitors.SAXAUL)
    expect(monitors['ТУРАНГА']).toBe(monitors.TURANGA)
    expect(new Set(Object.values(monitors)).size).toBe(7)
  })

  it('should bring in all twelve reports, received, with their languages and dates', async () => {
    for (const sample of readSampleReports()) {
      const id = app.seed.reports[sample.id] ?? ''
      const report = await app.payload.findByID({ id, collection: 'field-reports', depth: 0 })
      expect(report).toMatchObject({
        country: sample.country,
        languages: sample.languages,
        monitor: app.seed.monitors[sample.monitor],
        receivedOn: `${sample.receivedAt.slice(0, 10)}T12:00:00.000Z`,
        reference: sample.id,
      })
      const { state } = await stateOf({ id, collection: 'field-reports', payload: app.payload })
      expect(state).toBe('received')
    }
    expect(Object.keys(app.seed.reports)).toHaveLength(12)
    expect(readSampleReports().at(-1)?.languages).toEqual(['uz', 'ru'])
  })

  it('should put the people and the anonymous partner into the register', async () => {
    const identities = await listIdentities(app.payload)
    expect(identities).toHaveLength(25)
    expect(identities.find(({ id }) => id === 'P001')?.aliases).toHaveLength(4)
  })

  if (database === 'sqlite') {
    it('should leave no name of the register readable in the database file', async () => {
      const file = new URL(app.environment.DATABASE_URL ?? '')
      const bytes = Buffer.concat(
        await Promise.all(
          ['', '-wal'].map((ending) =>
            readFile(fileURLToPath(file) + ending).catch(() => Buffer.alloc(0)),
          ),
        ),
      )
      const identities = await listIdentities(app.payload)
      const names = identities.flatMap(({ aliases, emails, phones, surname }) => [
        ...(surname ? [surname] : []),
        ...(aliases ?? []),
        ...(emails ?? []),
        ...(phones ?? []),
      ])
      expect(names.length).toBeGreaterThan(60)
      expect(names.filter((name) => bytes.includes(name))).toEqual([])
      expect(bytes.includes('Anonymous partner, Uzbekistan')).toBe(true)
    })
  }

  it('should make pages that pass as releases: no link is relative and nothing is empty', async () => {
    for (const id of Object.values(app.seed.pages)) {
      const page = await app.payload.findByID({
        id,
        collection: 'publications',
        depth: 0,
        draft: true,
      })
      const text = JSON.stringify(page.body)
      expect(text).toMatch(/(Anonymous partner, Uzbekistan|Анонимный партнёр, Узбекистан)/)
      expect(text).toContain('mailto:office@nhc.nl')
      expect(text).toMatch(/"url":"https?:\/\/[^"]+\/subscribe"/)
      expect(text).not.toMatch(/"url":"(?!https?:|mailto:)/)
    }
  })
})

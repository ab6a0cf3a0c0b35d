import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { StaffKey } from '../../seed/index.js'
import type { Programme } from './helpers/programme.js'

import { databases } from '../helpers/boot.js'
import { dataOf, make } from './helpers/documents.js'
import { startProgramme } from './helpers/programme.js'

const canary = 'Zorivela Quandath'

const roles: StaffKey[] = ['administrator', 'coordinator', 'editor', 'custodian', 'auditor']

/** Fields that some readers of the document may not read. */
const sensitive: { field: string; readers: StaffKey[]; slug: string; value: string }[] = [
  { slug: 'field-reports', field: 'monitor', readers: ['coordinator', 'custodian'], value: 'x' },
  {
    slug: 'field-reports',
    field: 'occurredOn',
    readers: ['coordinator', 'custodian'],
    value: '2025-01-01',
  },
  {
    slug: 'field-reports',
    field: 'sourceConnection',
    readers: ['coordinator', 'custodian'],
    value: 'hearsay',
  },
  {
    slug: 'field-reports',
    field: 'consentScope',
    readers: ['coordinator', 'custodian', 'editor'],
    value: 'name',
  },
  { slug: 'contacts', field: 'email', readers: ['coordinator'], value: 'a@b.example' },
  { slug: 'contacts', field: 'openpgpKey', readers: ['coordinator'], value: 'x' },
  { slug: 'trainings', field: 'host', readers: ['coordinator', 'custodian'], value: 'x' },
  {
    slug: 'trainings',
    field: 'participants.monitor',
    readers: ['coordinator', 'custodian'],
    value: 'x',
  },
  {
    slug: 'events',
    field: 'participants.monitor',
    readers: ['coordinator', 'custodian'],
    value: 'x',
  },
  {
    slug: 'publications',
    field: 'sources',
    readers: ['coordinator', 'custodian', 'editor'],
    value: 'x',
  },
  {
    slug: 'countries',
    field: 'rationale',
    readers: ['coordinator', 'custodian', 'editor'],
    value: 'x',
  },
]

const isEmpty = (value: unknown): boolean =>
  value === undefined || (Array.isArray(value) && value.length === 0)

const cells = sensitive.flatMap((entry) => roles.map((who) => ({ ...entry, who })))

describe.each(databases)('Sensitive fields on %s', (database) => {
  let app: Programme

  beforeAll(async () => {
    app = await startProgramme(database)
    await app.payload.update({
      id: app.seed.reports['FR-01'] ?? '',
      collection: 'field-reports',
      data: {
        consentScope: 'anonymised',
        occurredOn: '2025-03-14',
        place: `House of ${canary}`,
        sourceConnection: 'observer',
        text: `${canary} was detained.`,
        title: `Detention of ${canary}`,
      },
    })
  }, 180_000)

  afterAll(() => app.close())

  it.each(cells)('should answer $who about $slug, $field, by role', async (cell) => {
    const { field, readers, slug, value, who } = cell
    const mayRead = readers.includes(who)
    const plain = await app.as(who, 'GET', `/${slug}?limit=100&depth=1`)
    const docs = plain.body.docs as Record<string, unknown>[]
    // Payload answers with an empty list where an array may not be read.
    const shown = docs.map((doc) => doc[field.split('.')[0] ?? '']).filter((one) => !isEmpty(one))
    expect(mayRead || shown.length === 0).toBe(true)

    const guess = await app.as(who, 'GET', `/${slug}?where[${field}][equals]=${value}`)
    expect(guess.status).toBe(mayRead ? 200 : 400)
    if (!mayRead && !field.includes('.')) {
      // Payload ignores a sort that it refuses, so the order has to be the default one.
      const up = await app.as(who, 'GET', `/${slug}?limit=100&depth=0&sort=${field}`)
      const down = await app.as(who, 'GET', `/${slug}?limit=100&depth=0&sort=-${field}`)
      const order = ({ body }: typeof up) =>
        ((body.docs ?? []) as { id: string }[]).map(({ id }) => id)
      expect(order(up)).toEqual(order(down))
    }
  })

  it.each([...roles, 'visitor'] as const)(
    'should never give sealed text back to %s, on any list or document',
    async (who) => {
      for (const surface of [
        'field-reports?limit=100&depth=2&showHiddenFields=true',
        `field-reports/${app.seed.reports['FR-01']}?depth=2&showHiddenFields=true`,
        'field-reports?limit=100&select[text]=true&select[textSealed]=true',
        `monitors/${app.seed.monitors.HERON}?depth=3`,
        'evidence?limit=100&depth=2',
        'assistance-cases?limit=100&depth=2',
        'publications?limit=100&depth=10',
        'countries/KZ?depth=3',
        'workflow-subjects?limit=100&depth=10',
        'anonymisation-findings?limit=100&depth=2',
        'audit-log?limit=1000',
      ]) {
        const { body } = await app.as(who, 'GET', `/${surface}`)
        const text = JSON.stringify(body)
        expect({ leaks: text.includes(canary), surface }).toEqual({ leaks: false, surface })
        expect(text).not.toContain('elchi1.')
      }
    },
  )

  it.each(['title', 'text', 'place', 'titleSealed', 'textSealed'])(
    'should not answer questions on the sealed field %s',
    async (field) => {
      for (const who of roles) {
        const { body } = await app.as(who, 'GET', `/field-reports?where[${field}][like]=Zorivela`)
        expect(body.totalDocs ?? 0).toBe(0)
      }
    },
  )

  it.each(['coordinator', 'custodian', 'editor'] as const)(
    'should lose nothing when %s saves a report back as it was read',
    async (who) => {
      const id = app.seed.reports['FR-01'] ?? ''
      const row = () =>
        app.payload.db.findOne<{ id: string } & Record<string, unknown>>({
          collection: 'field-reports',
          where: { id: { equals: id } },
        })
      const before = await row()
      const read = await app.as(who, 'GET', `/field-reports/${id}?depth=0`)
      const saved = await app.as(who, 'PATCH', `/field-reports/${id}`, read.body)
      expect(saved.status).toBe(200)
      expect({ ...(await row()), updatedAt: null }).toEqual({ ...before, updatedAt: null })
    },
  )

  it('should not let an editor write what an editor may not read', async () => {
    const id = app.seed.reports['FR-01'] ?? ''
    await app.as('editor', 'PATCH', `/field-reports/${id}`, {
      acts: ['arrest'],
      consentScope: 'name',
      monitor: null,
      reliability: 'high',
      text: 'Overwritten',
    })
    const report = await app.payload.findByID({ id, collection: 'field-reports', depth: 0 })
    expect(report).toMatchObject({ acts: ['arrest'], consentScope: 'anonymised' })
    expect(report.monitor).toBe(app.seed.monitors.HERON)
    expect(report.reliability ?? null).toBeNull()
  })

  it('should leave the clean text to the anonymisation', async () => {
    const id = await make(app, 'field-reports')
    const { body } = await app.as('custodian', 'PATCH', `/field-reports/${id}`, {
      cleanText: 'Written by hand',
    })
    expect((body.doc as { cleanText?: string }).cleanText ?? null).toBeNull()
  })

  it('should show the anonymous partner by its label and nothing else, to everyone', async () => {
    for (const who of roles) {
      const { body } = await app.as(who, 'GET', `/partners/${app.seed.partners.uz}?depth=0`)
      const told = Object.entries(body).filter(
        ([key, value]) =>
          value !== null &&
          value !== undefined &&
          !['createdAt', 'id', 'monitors', 'programmes', 'updatedAt'].includes(key),
      )
      expect(Object.fromEntries(told)).toEqual({
        kinds: ['implementing'],
        publicLabel: 'Anonymous partner, Uzbekistan',
        visibility: 'anonymous',
      })
    }
  })

  it.each(['administrator', 'auditor', 'editor'] as const)(
    'should not let %s find what belongs to the anonymous partner',
    async (who) => {
      const id = app.seed.partners.uz
      const partner = await app.as(who, 'GET', `/partners/${id}?depth=2`)
      expect(partner.body.monitors).toBeUndefined()
      for (const query of [
        `monitors?where[partner][equals]=${id}`,
        `trainings?where[host][equals]=${id}`,
      ]) {
        const { status } = await app.as(who, 'GET', `/${query}`)
        expect({ query, status: status === 200 }).toEqual({ query, status: false })
      }
    },
  )

  it('should keep the host of a training from whoever is limited to other countries', async () => {
    const query = `trainings?where[host][equals]=${app.seed.partners.nhc}`
    const { body, status } = await app.as('coordinator', 'GET', `/${query}&depth=0`)
    expect([status, (body.docs as { host?: string }[])[0]?.host]).toEqual([
      200,
      app.seed.partners.nhc,
    ])
    const limited = await app.as('secondCoordinator', 'GET', `/${query}`)
    expect(limited.status).toBe(400)
    const all = await app.as('secondCoordinator', 'GET', '/trainings?depth=0')
    expect(JSON.stringify(all.body)).not.toContain('"host"')
  })

  it('should keep a partner public while a page presents it', async () => {
    const { partners, staff } = app.seed
    const anonymous = {
      about: '',
      baseCountry: '',
      city: '',
      name: '',
      publicLabel: 'Anonymous partner',
      visibility: 'anonymous',
      website: '',
    }
    const page = await app.payload.create({
      collection: 'publications',
      data: {
        about: { relationTo: 'partners', value: partners.tihr ?? '' },
        kind: 'page',
        language: 'en',
        title: 'A partner',
        tlp: 'TLP:CLEAR',
      },
      draft: true,
      user: staff.coordinator.user,
    })
    const refused = await app.as('coordinator', 'PATCH', `/partners/${partners.tihr}`, anonymous)
    expect(refused.status).toBe(400)
    expect(JSON.stringify(refused.body)).toContain('A page presents this partner')
    await app.payload.delete({ id: page.id, collection: 'publications' })
    const becoming = async (publicLabel: string) => {
      const data = { ...anonymous, publicLabel }
      return (await app.as('coordinator', 'PATCH', `/partners/${partners.tihr}`, data)).status
    }
    const { name, publicLabel } = await app.payload.findByID({
      id: partners.tihr ?? '',
      collection: 'partners',
    })
    for (const label of [publicLabel, `The ${String(name).toUpperCase()} (former)`]) {
      expect([label, await becoming(label)]).toEqual([label, 400])
    }
    expect(await becoming('Anonymous partner')).toBe(200)
  })

  it('should say by its own clock when a report was made and changed', async () => {
    const { title, ...report } = dataOf(app, 'field-reports')
    for (const moment of ['2099-01-01T00:00:00.000Z', '2001-01-01T00:00:00.000Z', 'no moment']) {
      const told = { createdAt: moment, updatedAt: moment }
      const made = await app.as('coordinator', 'POST', '/field-reports', {
        ...report,
        ...told,
        title: title ?? 'A report',
      })
      expect([moment, made.status]).toEqual([moment, 201])
      const { id } = made.body.doc as { id: string }
      await app.as('coordinator', 'PATCH', `/field-reports/${id}`, told)
      const { body } = await app.as('coordinator', 'GET', `/field-reports/${id}?depth=0`)
      for (const at of [body.createdAt, body.updatedAt]) {
        expect(Math.abs(Date.now() - Date.parse(String(at)))).toBeLessThan(3 * 3_600_000)
      }
    }
  })

  it('should not tell the minute at which a report was written down', async () => {
    const hour = 3_600_000
    for (const who of ['administrator', 'coordinator', 'editor'] as const) {
      const path = `/field-reports/${app.seed.reports['FR-01']}`
      const [report, { body }] = await Promise.all([
        app.as(who, 'GET', `${path}?depth=0`),
        app.as(who, 'GET', `${path}/workflow`),
      ])
      const [first] = (body.history as { at: string }[]).slice(-1)
      const told = [report.body.createdAt, report.body.updatedAt, first?.at]
      for (const moment of told.map((each) => Date.parse(String(each)))) {
        expect(moment).toBeLessThan(Date.now() - (Date.now() % hour))
      }
      expect(first?.at).toBe(report.body.createdAt)
    }
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { rm } from 'node:fs/promises'

import type { StaffKey } from '../../seed/index.js'
import type { Programme } from './helpers/programme.js'

import { databases } from '../helpers/boot.js'
import { dataOf, make } from './helpers/documents.js'
import { countOf, startProgramme } from './helpers/programme.js'

type Who = 'visitor' | StaffKey

const roles: Who[] = ['administrator', 'coordinator', 'editor', 'custodian', 'auditor', 'visitor']

/** c create, r read all, s read one's own, u update, d delete; in the order of `roles`. */
const table: Record<string, string[]> = {
  'assistance-cases': ['', 'cru', '', 'cru', '', ''],
  contacts: ['r', 'crud', 'r', 'r', 'r', ''],
  countries: ['r', 'crud', 'r', 'r', 'r', ''],
  documents: ['r', 'r', 'r', 'r', 'r', ''],
  events: ['r', 'crud', 'r', 'r', 'r', ''],
  evidence: ['', 'r', '', 'r', '', ''],
  'field-reports': ['r', 'cru', 'ru', 'cru', 'r', ''],
  monitors: ['', 'cru', '', 'r', '', ''],
  partners: ['r', 'crud', 'r', 'r', 'r', ''],
  programmes: ['r', 'crud', 'r', 'r', 'r', ''],
  publications: ['r', 'crud', 'crud', 'crud', 'r', ''],
  trainings: ['r', 'crud', 'r', 'r', 'r', ''],
  users: ['crud', 's', 's', 's', 's', ''],
}

const uploads = new Set(['documents', 'evidence'])

const cells = Object.entries(table).flatMap(([slug, allowed]) =>
  roles.map((who, column) => ({ allowed: allowed[column] ?? '', slug, who })),
)

describe.each(databases)('Access to the programme on %s', (database) => {
  let app: Programme

  beforeAll(async () => {
    app = await startProgramme(database)
  }, 180_000)

  afterAll(() => app.close())

  it.each(cells)('should let $who read "$allowed" of $slug', async ({ allowed, slug, who }) => {
    const { body, status } = await app.as(who, 'GET', `/${slug}?limit=0&depth=0`)
    if (allowed.includes('r')) {
      expect(status).toBe(200)
      expect(body.totalDocs).toBe(await countOf(app, slug))
    } else if (allowed.includes('s')) {
      expect(body.docs).toMatchObject([{ id: app.seed.staff[who as StaffKey].id }])
    } else {
      expect(status).toBe(403)
    }
  })

  it.each(cells.filter(({ slug }) => !uploads.has(slug)))(
    'should let $who write "$allowed" of $slug',
    async ({ allowed, slug, who }) => {
      const created = await app.as(who, 'POST', `/${slug}`, dataOf(app, slug))
      expect(created.status).toBe(allowed.includes('c') ? 201 : 403)

      const id = await make(app, slug)
      const updated = await app.as(who, 'PATCH', `/${slug}/${id}`, {})
      expect(updated.status === 200).toBe(allowed.includes('u'))

      const deleted = await app.as(who, 'DELETE', `/${slug}/${id}`)
      expect(deleted.status === 200).toBe(allowed.includes('d'))
      if (!allowed.includes('d')) {
        const kept = await app.payload.findByID({
          id,
          collection: slug as 'events',
          disableErrors: true,
        })
        expect(kept).toMatchObject({ id })
      }
      await app.payload.db.deleteOne({ collection: slug, where: { id: { equals: id } } })
    },
  )

  it.each(roles)('should not let %s empty a collection in bulk beyond the table', async (who) => {
    for (const slug of ['field-reports', 'monitors', 'evidence', 'assistance-cases']) {
      const before = await countOf(app, slug)
      await app.as(who, 'DELETE', `/${slug}?where[id][exists]=true`)
      expect(await countOf(app, slug)).toBe(before)
    }
  })

  it.each(Object.keys(table))('should not duplicate %s', async (slug) => {
    const { docs } = await app.payload.find({ collection: slug as 'events', limit: 1 })
    const id = docs[0]?.id ?? (uploads.has(slug) ? 'none' : await make(app, slug))
    const before = await countOf(app, slug)
    for (const who of ['coordinator', 'administrator', 'custodian'] as const) {
      const { status } = await app.as(who, 'POST', `/${slug}/${id}/duplicate`, {})
      expect(status).toBeGreaterThanOrEqual(400)
    }
    expect(await countOf(app, slug)).toBe(before)
  })

  describe('A coordinator of Turkmenistan', () => {
    it.each(['field-reports', 'monitors'])('should read own %s only', async (slug) => {
      const { body } = await app.as('secondCoordinator', 'GET', `/${slug}?limit=0&depth=0`)
      const docs = body.docs as { country: string }[]
      expect(docs.length).toBeGreaterThan(0)
      expect(new Set(docs.map(({ country }) => country))).toEqual(new Set(['TM']))
    })

    it('should not learn of a report elsewhere, by id, count or query', async () => {
      const id = app.seed.reports['FR-01']
      const byId = await app.as('secondCoordinator', 'GET', `/field-reports/${id}`)
      expect(byId.status).toBe(404)
      const query = `where[id][equals]=${id}`
      const listed = await app.as('secondCoordinator', 'GET', `/field-reports?${query}`)
      expect(listed.body.totalDocs).toBe(0)
      const counted = await app.as('secondCoordinator', 'GET', `/field-reports/count?${query}`)
      expect(counted.body.totalDocs).toBe(0)
      const changed = await app.as('secondCoordinator', 'PATCH', `/field-reports/${id}`, {
        rights: ['torture'],
      })
      expect(changed.status).toBeGreaterThanOrEqual(400)
    })

    it('should not learn the state of a report elsewhere', async () => {
      const query = `where[workflow][equals]=field-report&limit=0&depth=0`
      const all = await app.as('coordinator', 'GET', `/workflow-subjects?${query}`)
      const own = await app.as('secondCoordinator', 'GET', `/workflow-subjects?${query}`)
      expect(all.body.totalDocs).toBeGreaterThan(own.body.totalDocs as number)
      expect(own.body.totalDocs).toBeGreaterThan(0)
    })

    it.each(['field-reports', 'monitors', 'assistance-cases', 'trainings'])(
      'should not file %s under another country',
      async (slug) => {
        const data = dataOf(app, slug)
        const elsewhere = await app.as('secondCoordinator', 'POST', `/${slug}`, data)
        expect(elsewhere.status).toBe(400)
        const own = await app.as('secondCoordinator', 'POST', `/${slug}`, {
          ...data,
          country: 'TM',
        })
        expect(own.status).toBe(201)
      },
    )

    it('should not move an own report out of the own country', async () => {
      const { status } = await app.as(
        'secondCoordinator',
        'PATCH',
        `/field-reports/${app.seed.reports['FR-03']}`,
        { country: 'KZ' },
      )
      expect(status).toBe(400)
    })
  })

  describe('to the proof of the audit log', () => {
    const verify = (who: Who, body: object = {}) => app.as(who, 'POST', '/audit-log/verify', body)

    it('should be for auditors alone', async () => {
      expect((await verify('administrator')).status).toBe(403)
      expect((await verify('visitor')).status).toBe(403)
      expect((await verify('auditor')).body).toMatchObject({ verified: true })
    })

    it.each([['no anchors in it'], [7], [{ mac: 'x' }], ['']])(
      'should refuse %j as anchors that were kept',
      async (anchors) => {
        const { body, status } = await verify('auditor', { anchors })
        expect(status).toBe(422)
        expect(body.errors).toMatchObject([{ data: { code: 'anchors-none' } }])
      },
    )

    it('should tell of a log that was cut off by anchors that an auditor kept', async () => {
      const { docs } = await app.payload.db.find<{ id: string; mac: string; sequence: number }>({
        collection: 'audit-log',
        limit: 1,
        sort: '-id',
      })
      const [{ id, mac, sequence } = { id: '', mac: '', sequence: 0 }] = docs
      const mail = `> The audit log\n> sequence: ${sequence}\n> proof: ${mac}\n`
      expect((await verify('auditor', { anchors: mail })).body).toMatchObject({ verified: true })

      await app.payload.db.deleteOne({ collection: 'audit-log', where: { id: { equals: id } } })
      await rm(app.environment.ELCHI_ANCHOR ?? '', { force: true })
      expect((await verify('auditor')).body).toMatchObject({ anchors: 0, verified: true })
      expect((await verify('auditor', { anchors: mail })).body).toMatchObject({
        firstBad: { reason: 'truncated', sequence },
        verified: false,
      })
    })
  })
})

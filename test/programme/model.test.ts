import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Programme } from './helpers/programme.js'

import { databases } from '../helpers/boot.js'
import { dataOf, make } from './helpers/documents.js'
import { startProgramme } from './helpers/programme.js'

type ErrorBody = {
  errors: { data?: { errors?: { message: string; path: string }[] }; message: string }[]
}

const failures = (body: unknown) =>
  ((body as ErrorBody).errors[0]?.data?.errors ?? []).map((error) => error.path)

const codeOf = (body: unknown) =>
  (body as { errors: { data?: { code?: string } }[] }).errors[0]?.data?.code

describe.each(databases)("The programme's model on %s", (database) => {
  let app: Programme

  beforeAll(async () => {
    app = await startProgramme(database)
  }, 180_000)

  afterAll(() => app.close())

  describe('Contacts', () => {
    it.each([
      'not an address',
      'two@desk.example,three@desk.example',
      '"Ada" <ada@desk.example>',
      'ada@desk.example\r\nBcc: eve@evil.example',
      'ada%evil.example@desk.example',
    ])('should refuse %j without repeating it', async (email) => {
      const { body, status } = await app.as('coordinator', 'POST', '/contacts', {
        ...dataOf(app, 'contacts'),
        email,
      })
      expect(status).toBe(400)
      expect(failures(body)).toEqual(['email'])
      expect(JSON.stringify(body)).toMatch(/\(address-[a-z-]+\)/)
      expect(JSON.stringify(body)).not.toContain('desk.example')
    })

    it('should know one mailbox in two spellings of its domain', async () => {
      const data = { ...dataOf(app, 'contacts'), email: 'office@пример.example' }
      const first = await app.as('coordinator', 'POST', '/contacts', data)
      expect((first.body.doc as { email: string }).email).toBe('office@xn--e1afmkfd.example')
      const second = await app.as('coordinator', 'POST', '/contacts', {
        ...data,
        email: 'office@XN--E1AFMKFD.example',
      })
      expect(second.status).toBe(409)
      expect(second.body).toMatchObject({ errors: [{ data: { code: 'contact-exists' } }] })
    })

    it('should refuse a private key where a public one belongs', async () => {
      const { body } = await app.as('coordinator', 'POST', '/contacts', {
        ...dataOf(app, 'contacts'),
        openpgpKey: '-----BEGIN PGP PRIVATE KEY BLOCK-----\nx\n-----END PGP PRIVATE KEY BLOCK-----',
      })
      expect(failures(body)).toEqual(['openpgpKey'])
    })
  })

  describe('Staff', () => {
    const short = 'fourteen chars'

    it('should refuse a short password, by whoever it is set', async () => {
      const created = await app.as('administrator', 'POST', '/users', {
        ...dataOf(app, 'users'),
        password: short,
      })
      expect(codeOf(created.body)).toBe('password-short')
      const { id } = app.seed.staff.editor
      const changed = await app.as('editor', 'PATCH', `/users/${id}`, { password: short })
      expect(codeOf(changed.body)).toBe('password-short')
      const token = await app.payload.forgotPassword({
        collection: 'users',
        data: { email: app.seed.staff.auditor.email },
        disableEmail: true,
      })
      const reset = await app.rest('POST', '/users/reset-password', {
        body: { password: short, token },
      })
      expect(codeOf(reset.body)).toBe('password-short')
    })

    it('should not open registration to visitors', async () => {
      const user = dataOf(app, 'users')
      expect((await app.as('visitor', 'POST', '/users', user)).status).toBe(403)
      expect((await app.as('visitor', 'POST', '/users/first-register', user)).status).toBe(403)
    })

    it.each(['coordinator', 'editor', 'custodian', 'auditor'] as const)(
      'should not let %s change any roles',
      async (who) => {
        const { id } = app.seed.staff[who]
        await app.as(who, 'PATCH', `/users/${id}`, { countries: [], roles: ['administrator'] })
        await app.as(who, 'PATCH', '/users?where[id][exists]=true', { roles: ['administrator'] })
        const user = await app.payload.findByID({ id, collection: 'users', depth: 0 })
        expect(user.roles).toEqual([who])
      },
    )

    it('should not let an administrator change the own roles', async () => {
      const { id } = app.seed.staff.administrator
      const { body, status } = await app.as('administrator', 'PATCH', `/users/${id}`, {
        roles: ['administrator', 'custodian'],
      })
      expect({ code: codeOf(body), status }).toEqual({ code: 'own-roles', status: 403 })
    })

    it('should let an administrator change the roles of others', async () => {
      const id = await make(app, 'users')
      const { body } = await app.as('administrator', 'PATCH', `/users/${id}`, { roles: ['editor'] })
      expect((body.doc as { roles: string[] }).roles).toEqual(['editor'])
    })
  })

  describe('Partners', () => {
    it.each(['name', 'city', 'website', 'about', 'baseCountry'])(
      'should keep %s of an anonymous partner out of the open',
      async (field) => {
        const { body, status } = await app.as('coordinator', 'POST', '/partners', {
          [field]: 'Told by mistake',
          kinds: ['implementing'],
          publicLabel: 'Anonymous partner, Kazakhstan',
          visibility: 'anonymous',
        })
        expect(status).toBe(400)
        expect(failures(body)).toEqual([field])
      },
    )

    it('should not become anonymous while it still tells its name', async () => {
      const id = await make(app, 'partners')
      const { status } = await app.as('coordinator', 'PATCH', `/partners/${id}`, {
        visibility: 'anonymous',
      })
      expect(status).toBe(400)
      const emptied = await app.as('coordinator', 'PATCH', `/partners/${id}`, {
        name: null,
        publicLabel: 'Anonymous partner',
        visibility: 'anonymous',
      })
      expect(emptied.status).toBe(200)
    })
  })

  describe('What the system gives', () => {
    it('should draw code names itself, whatever the request says', async () => {
      const made = await Promise.all(
        [1, 2, 3].map(() =>
          app.as('coordinator', 'POST', '/monitors', {
            ...dataOf(app, 'monitors'),
            codeName: 'MY-FRIEND-AIGUL',
          }),
        ),
      )
      const names = made.map(({ body }) => (body.doc as { codeName: string }).codeName)
      expect(new Set(names).size).toBe(3)
      for (const name of names) {
        expect(name).toMatch(/^[A-Z]+$/)
        expect(name).not.toContain('AIGUL')
      }
    })

    it.each([
      ['field-reports', /^R-[2-9A-Z]{6}$/],
      ['assistance-cases', /^AC-[2-9A-Z]{6}$/],
    ])('should give %s a reference that counts nothing', async (slug, form) => {
      const { body } = await app.as('coordinator', 'POST', `/${slug}`, {
        ...dataOf(app, slug),
        reference: 'R-000001',
      })
      expect((body.doc as { reference: string }).reference).toMatch(form)
    })

    it('should give random ids that a request cannot choose on update', async () => {
      const { body } = await app.as('coordinator', 'POST', '/events', dataOf(app, 'events'))
      const { id } = body.doc as { id: string }
      expect(id).toMatch(/^[a-z2-9]{24}$/)
      await app.as('coordinator', 'PATCH', `/events/${id}`, { id: 'chosen' })
      expect((await app.as('coordinator', 'GET', `/events/${id}`)).status).toBe(200)
    })
  })

  describe('Dates', () => {
    it('should drop the time of day from what could single a person out', async () => {
      const { body } = await app.as('coordinator', 'POST', '/field-reports', {
        ...dataOf(app, 'field-reports'),
        occurredOn: '2025-03-01T04:17:33.123Z',
        receivedOn: '2025-03-02T23:59:58.000Z',
      })
      expect(body.doc).toMatchObject({
        occurredOn: '2025-03-01T12:00:00.000Z',
        receivedOn: '2025-03-02T12:00:00.000Z',
      })
    })

    it.each(['events', 'trainings', 'programmes'])(
      'should refuse %s that end early',
      async (slug) => {
        const { body } = await app.as('coordinator', 'POST', `/${slug}`, {
          ...dataOf(app, slug),
          endsOn: '2001-01-01',
        })
        expect(failures(body)).toEqual(['endsOn'])
      },
    )
  })

  describe('Countries', () => {
    it.each(['kz', 'KAZ', 'ZZ', 'QQ'])('should refuse the code %s', async (id) => {
      const { body } = await app.as('coordinator', 'POST', '/countries', {
        ...dataOf(app, 'countries'),
        id,
      })
      expect(failures(body)).toEqual(['id'])
    })
  })

  describe('Publications', () => {
    it('should refuse a page about a partner that is anonymous', async () => {
      const page = (value: string | undefined) => ({
        ...dataOf(app, 'publications'),
        _status: 'published',
        about: { relationTo: 'partners', value },
        kind: 'page',
      })
      const hidden = await app.as('editor', 'POST', '/publications', page(app.seed.partners.uz))
      expect(failures(hidden.body)).toEqual(['about'])
      const open = await app.as('editor', 'POST', '/publications', page(app.seed.partners.tihr))
      expect(open.status).toBe(201)
    })

    it('should be found from what it translates and corrects', async () => {
      const { programma, programme } = app.seed.pages
      const { body } = await app.as('editor', 'GET', `/publications/${programme}?depth=0`)
      expect((body.translations as { docs: unknown[] }).docs).toEqual([programma])
    })
  })

  describe('Relations both ways', () => {
    it('should lead from a monitor to trainings, events and reports', async () => {
      const { body } = await app.as(
        'coordinator',
        'GET',
        `/monitors/${app.seed.monitors.HERON}?depth=0`,
      )
      const idsOf = (name: string) => (body[name] as { docs: string[] }).docs
      expect(idsOf('reports').sort()).toEqual(
        [app.seed.reports['FR-01'], app.seed.reports['FR-04']].sort(),
      )
      expect(idsOf('trainings')).toContain(app.seed.trainings.monitoring)
      expect(idsOf('events')).toEqual([app.seed.events.ep])
    })
  })
})

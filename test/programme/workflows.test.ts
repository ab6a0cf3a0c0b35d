import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { lint, runEffects } from 'payload-elchi'

import type { StaffKey } from '../../seed/index.js'
import type { Programme } from './helpers/programme.js'

import { workflows } from '../../workflows/index.js'
import { databases } from '../helpers/boot.js'
import { dataOf, make } from './helpers/documents.js'
import { startProgramme } from './helpers/programme.js'

type Refusal = { errors: { data?: { blockers?: { code: string }[] } }[] }

describe('The declarations', () => {
  it.each(workflows.map((definition) => [definition.slug, definition] as const))(
    'should find no mistake in %s',
    (_, definition) => {
      const mistakes = lint(definition).filter(({ severity }) => severity === 'error')
      expect(mistakes).toEqual([])
    },
  )

  it('should be one for each collection', () => {
    expect(workflows.map(({ collection }) => collection).sort()).toEqual([
      'assistance-cases',
      'consent-tasks',
      'disseminations',
      'events',
      'field-reports',
      'identity-requests',
      'newsletters',
      'publications',
      'trainings',
    ])
  })
})

describe.each(databases)('The workflows on %s', (database) => {
  let app: Programme

  beforeAll(async () => {
    app = await startProgramme(database)
  }, 180_000)

  afterAll(() => app.close())

  let keys = 0
  const fire = async (who: StaffKey, path: string, comment?: string) => {
    keys += 1
    const [collection, id, transition] = path.split(' ')
    const { body, status } = await app.as(
      who,
      'POST',
      `/${collection}/${id}/workflow/${transition}`,
      { comment, idempotencyKey: `test-${keys}` },
    )
    const blockers = (body as Refusal).errors?.[0]?.data?.blockers ?? []
    return { codes: blockers.map(({ code }) => code), state: body.state, status }
  }

  const change = (collection: string, id: string, data: Record<string, unknown>) =>
    app.payload.update({ id, collection, data })

  const rated = { consentScope: 'anonymised', reliability: 'high', validity: 'probable' }

  describe('Field reports', () => {
    it('should verify only what was rated, source and information apart, with consent', async () => {
      const id = await make(app, 'field-reports')
      const early = await fire('coordinator', `field-reports ${id} verify`)
      expect(early).toMatchObject({
        codes: ['reliability-missing', 'validity-missing', 'consent-missing'],
        status: 422,
      })
      await change('field-reports', id, { ...rated, consentScope: 'none' })
      const without = await fire('coordinator', `field-reports ${id} verify`)
      expect(without.codes).toEqual(['consent-missing'])
      await change('field-reports', id, { ...rated, consentWithdrawnOn: '2025-01-01' })
      const withdrawn = await fire('coordinator', `field-reports ${id} verify`)
      expect(withdrawn.codes).toEqual(['consent-withdrawn'])
      await change('field-reports', id, { consentWithdrawnOn: null })
      expect(await fire('coordinator', `field-reports ${id} verify`)).toMatchObject({
        state: 'verified',
      })
    })

    it.each(['editor', 'custodian', 'administrator', 'auditor'] as const)(
      'should not let %s verify',
      async (who) => {
        const id = await make(app, 'field-reports')
        await change('field-reports', id, rated)
        expect((await fire(who, `field-reports ${id} verify`)).status).toBe(403)
      },
    )

    it.each([
      ['UZ', true],
      ['KZ', false],
    ])('should ask in %s for a second person: %s', async (country, isAsked) => {
      const { id } = await app.payload.create({
        collection: 'field-reports',
        data: { ...dataOf(app, 'field-reports'), ...rated, country } as never,
      })
      await fire('coordinator', `field-reports ${id} verify`)
      const same = await fire('coordinator', `field-reports ${id} anonymise`)
      expect(same.codes.includes('second-person')).toBe(isAsked)
      const other = await fire('custodian', `field-reports ${id} anonymise`)
      expect(other.codes).not.toContain('second-person')
    })

    it('should destroy what a purged report held', async () => {
      const id = await make(app, 'field-reports')
      const data = Buffer.from('bytes')
      await app.payload.create({
        collection: 'evidence',
        data: { country: 'KZ', kind: 'video', report: id },
        file: { data, mimetype: 'video/mp4', name: 'a.mp4', size: data.length },
      })
      expect((await fire('custodian', `field-reports ${id} purge`)).codes).toEqual([
        'comment-required',
      ])
      await fire('custodian', `field-reports ${id} purge`, 'Consent was withdrawn')
      const row = await app.payload.db.findOne<{ id: string } & Record<string, unknown>>({
        collection: 'field-reports',
        where: { id: { equals: id } },
      })
      expect(row).toMatchObject({ cleanText: null, textSealed: null, titleSealed: null })
      const left = await app.payload.count({
        collection: 'evidence',
        where: { report: { equals: id } },
      })
      expect(left.totalDocs).toBe(0)
    })
  })

  describe('Publications', () => {
    const body = {
      root: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            children: [
              {
                type: 'text',
                detail: 0,
                format: 0,
                mode: 'normal',
                style: '',
                text: 'Text',
                version: 1,
              },
            ],
            direction: null,
            format: '' as const,
            indent: 0,
            version: 1,
          },
        ],
        direction: null,
        format: '' as const,
        indent: 0,
        version: 1,
      },
    }

    const draftOf = async (who: StaffKey, more: Record<string, unknown> = {}) => {
      const { id } = await app.payload.create({
        collection: 'publications',
        data: { ...dataOf(app, 'publications'), body, ...more } as never,
        user: app.seed.staff[who].user,
      })
      return id
    }

    it('should carry a text from its author to another editor', async () => {
      const id = await draftOf('editor')
      expect((await fire('coordinator', `publications ${id} submit`)).codes).toEqual([
        'author-only',
      ])
      expect((await fire('editor', `publications ${id} submit`)).state).toBe('review')
      expect((await fire('editor', `publications ${id} accept`)).state).toBe('anonymisation')
      expect((await fire('editor', `publications ${id} clear`)).status).toBe(403)
      expect((await fire('custodian', `publications ${id} clear`)).state).toBe('approval')
      expect((await fire('editor', `publications ${id} approve`)).codes).toContain(
        'four-eyes-author',
      )
      expect((await fire('secondEditor', `publications ${id} approve`)).state).toBe('approved')
    })

    it('should send an edited candidate back to review', async () => {
      const id = await draftOf('editor')
      await fire('editor', `publications ${id} submit`)
      await fire('editor', `publications ${id} accept`)
      await fire('custodian', `publications ${id} clear`)
      await app.as('secondEditor', 'PATCH', `/publications/${id}`, { title: 'Another title' })
      const approved = await fire('secondEditor', `publications ${id} approve`)
      expect(approved).toMatchObject({ status: 422 })
      expect(approved.codes).toContain('wrong-state')
    })

    it('should keep what it was judged by, until it is sent back', async () => {
      const source = await make(app, 'field-reports')
      await change('field-reports', source, { consentScope: 'anonymised' })
      const id = await draftOf('editor', { countries: ['KZ'], sources: [source] })
      await fire('editor', `publications ${id} submit`)
      const edit = (data: object) => app.as('secondEditor', 'PATCH', `/publications/${id}`, data)
      await fire('editor', `publications ${id} accept`)
      const ways = [
        { sources: [] },
        { countries: [] },
        { translationOf: await draftOf('editor') },
        { about: { relationTo: 'partners', value: app.seed.partners.tihr } },
      ]
      for (const data of ways) {
        expect([data, (await edit(data)).status]).toEqual([data, 400])
      }
      expect((await edit({ countries: ['KZ'], sources: [source] })).status).toBe(200)
      await fire('custodian', `publications ${id} clear`)
      expect((await edit({ sources: [] })).status).toBe(400)
      expect((await fire('secondEditor', `publications ${id} approve`)).state).toBe('approved')
      expect((await edit({ sources: [] })).status).toBe(400)
      expect((await edit({ title: 'Another title' })).status).toBe(200)
      expect((await edit({ sources: [] })).status).toBe(200)
    })

    it('should be taken back and not deleted while readers have a release of it', async () => {
      const id = await draftOf('editor')
      const remove = () => app.as('secondEditor', 'DELETE', `/publications/${id}`)
      const withdraw = () => fire('editor', `publications ${id} withdraw`, 'It names a street.')
      expect((await withdraw()).codes).toEqual(['nothing-released'])
      for (const [who, step] of [
        ['editor', 'submit'],
        ['editor', 'accept'],
        ['custodian', 'clear'],
        ['secondEditor', 'approve'],
      ] as const) {
        await fire(who, `publications ${id} ${step}`)
      }
      await runEffects(app.payload)
      await app.as('secondEditor', 'PATCH', `/publications/${id}`, { title: 'Another title' })
      const refused = await remove()
      expect([refused.status, JSON.stringify(refused.body)]).toEqual([
        409,
        expect.stringContaining('release-stands'),
      ])
      expect((await withdraw()).state).toBe('withdrawn')
      await runEffects(app.payload)
      const { docs } = await app.payload.find({
        collection: 'releases',
        where: { publication: { equals: id } },
      })
      expect(docs.map(({ status }) => status)).toEqual(['withdrawn'])
    })

    it.each([
      ['anonymised', 'TLP:CLEAR', true],
      ['share', 'TLP:CLEAR', false],
      ['share', 'TLP:AMBER', true],
      ['store', 'TLP:RED', false],
      ['none', 'TLP:AMBER', false],
    ])('should take consent "%s" for %s: %s', async (consentScope, tlp, isEnough) => {
      const source = await make(app, 'field-reports')
      await change('field-reports', source, { consentScope })
      const id = await draftOf('editor', { sources: [source], tlp })
      await fire('editor', `publications ${id} submit`)
      await fire('editor', `publications ${id} accept`)
      const { codes, state } = await fire('custodian', `publications ${id} clear`)
      expect(state === 'approval').toBe(isEnough)
      expect(codes).toEqual(isEnough ? [] : ['consent-too-narrow'])
    })
  })

  describe('Identity requests', () => {
    it('should be decided by a second person, outside of the country', async () => {
      const { body } = await app.as('custodian', 'POST', '/identity-requests', {
        identity: 'S018',
        reason: 'A lawyer needs to know whom to defend.',
      })
      const { id } = body.doc as { id: string }
      const path = `identity-requests ${id} grant`
      expect((await fire('custodian', path)).codes).toEqual(['four-eyes-author'])
      expect((await fire('secondCoordinator', path)).codes).toEqual(['own-country'])
      expect((await fire('coordinator', path)).codes).toEqual(['own-country'])
      expect((await fire('editor', path)).status).toBe(404)
      expect((await fire('secondCustodian', path)).state).toBe('granted')
    })

    it('should take the yes of a coordinator of another country', async () => {
      const { body } = await app.as('custodian', 'POST', '/identity-requests', {
        identity: 'S001',
        reason: 'A lawyer needs to know whom to defend.',
      })
      const { id } = body.doc as { id: string }
      expect((await fire('secondCoordinator', `identity-requests ${id} grant`)).state).toBe(
        'granted',
      )
    })
  })

  it.each([
    ['trainings', ['confirm', 'hold', 'evaluate'], 'evaluated'],
    ['events', ['prepare', 'attend', 'followUp'], 'followed-up'],
    ['assistance-cases', ['assess', 'assist', 'close'], 'closed'],
  ])('should take %s through %j', async (collection, path, end) => {
    const id = await make(app, collection)
    let last: unknown
    for (const transition of path) {
      expect((await fire('auditor', `${collection} ${id} ${transition}`)).status).not.toBe(200)
      last = (await fire('coordinator', `${collection} ${id} ${transition}`)).state
    }
    expect(last).toBe(end)
  })
})

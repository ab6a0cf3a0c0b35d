import type { Where } from 'payload'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Release } from '../../src/releases/index.js'

import { canonicalHash, contentIn } from '../../src/releases/canonicalHash.js'
import { publicationIsReady } from '../../src/releases/content.js'
import { publicAddress } from '../../src/releases/publicAddress.js'
import { isSendable } from '../../src/releases/publicReleases.js'
import { requireSendable } from '../../src/releases/requireSendable.js'
import { databases } from '../helpers/boot.js'
import { bootReleases, type ReleasesApp, secretName } from './app.js'
import { body, link, paragraph, text } from './lexical.js'

const day = 24 * 3_600_000

describe.each(databases)('releases on %s', (database) => {
  let app: ReleasesApp

  beforeAll(async () => {
    app = await bootReleases(database)
  })
  afterAll(() => app.close())

  const releasesOf = async (publication: string): Promise<Release[]> =>
    (await app.all()).filter((release) => release.publication === publication)

  const released = async (data: Record<string, unknown> = {}) => {
    const { id } = await app.write(data)
    const event = await app.approve(id)
    await app.release(event)
    const [release] = await releasesOf(id)
    return { id, event, release: release as Release }
  }

  const readByAnyone = async (): Promise<Release[]> =>
    (
      await app.payload.find({
        collection: 'releases',
        overrideAccess: false,
        pagination: false,
      })
    ).docs as unknown as Release[]

  it('should release the frozen content byte for byte', async () => {
    const { event, release } = await released({ countries: ['KZ', 'TM'], rights: ['assembly'] })
    expect(contentIn(release)).toEqual({
      attachments: [],
      html: '<p>Two pickets were stopped.</p>',
      language: 'en',
      renderer: 'elchi-1',
      text: 'Two pickets were stopped.',
      title: 'Two pickets were stopped',
      tlp: 'TLP:CLEAR',
    })
    expect(release).toMatchObject({
      countries: ['KZ', 'TM'],
      event: event.id,
      hash: event.hash,
      rights: ['assembly'],
      status: 'released',
    })
    expect(release.id).toBe(`${event.document}-${String(event.hash).slice(0, 16)}`)
    expect(canonicalHash(contentIn(release))).toBe(release.hash)
  })

  it('should release what was frozen, not what the draft says by now', async () => {
    const { id } = await app.write({})
    const event = await app.approve(id)
    await app.edit(id, { title: 'Another title' })
    await app.release(event)
    expect((await releasesOf(id))[0]?.title).toBe('Two pickets were stopped')
  })

  it('should change nothing when it runs again, at once or later', async () => {
    const { id, event } = await released()
    const [before] = await releasesOf(id)
    app.clock.now = new Date(app.clock.now.getTime() + day)
    await Promise.all([app.release(event), app.release(event), app.release(event)])
    expect(await releasesOf(id)).toEqual([before])
  })

  it('should supersede the earlier release of the same publication, and keep its address', async () => {
    const { id, release } = await released()
    await app.edit(id, { body: body(paragraph('Three pickets.')), title: 'Three pickets' })
    await app.release(await app.approve(id))
    const [first, second] = await releasesOf(id)
    expect(first).toMatchObject({ id: release.id, status: 'superseded' })
    expect(second).toMatchObject({
      slug: release.slug,
      status: 'released',
      supersedes: release.id,
      title: 'Three pickets',
    })
  })

  it('should make an earlier release current again when its words are approved again', async () => {
    const { id, release } = await released()
    await app.edit(id, { title: 'Other words' })
    await app.release(await app.approve(id))
    await app.edit(id, { title: 'Two pickets were stopped' })
    const again = await app.approve(id)
    await app.release(again)
    const rows = await releasesOf(id)
    expect(rows.map(({ status, title }) => [title, status]).sort()).toEqual([
      ['Other words', 'superseded'],
      ['Two pickets were stopped', 'released'],
    ])
    expect(rows.find(({ id: row }) => row === release.id)?.event).toBe(again.id)
  })

  it('should keep the newer release current when effects run in the wrong order', async () => {
    const { id } = await app.write({})
    const first = await app.approve(id)
    await app.edit(id, { title: 'Newer' })
    const second = await app.approve(id)
    await app.release(second)
    await app.release(first)
    const current = (await releasesOf(id)).filter(({ status }) => status === 'released')
    expect(current.map(({ title }) => title)).toEqual(['Newer'])
  })

  it('should supersede the publication that it corrects, and lead its readers on', async () => {
    const wrong = await released({ title: 'Wrong number' })
    await app.correct(
      await app.append(wrong.id, { effects: ['releases.markCorrecting'], to: 'corrected' }),
    )
    expect((await releasesOf(wrong.id))[0]?.status).toBe('correcting')
    const right = await released({ corrects: wrong.id, title: 'Right number' })
    expect((await releasesOf(wrong.id))[0]?.status).toBe('superseded')
    expect(await publicAddress({ payload: app.payload, slug: wrong.release.slug })).toEqual({
      kind: 'moved',
      slug: right.release.slug,
    })
  })

  it('should withdraw what was released, and show no word of it', async () => {
    const { id, event, release } = await released({ title: 'Taken back' })
    await app.withdraw(await app.append(id, { effects: ['releases.withdraw'], to: 'withdrawn' }))
    await app.release(event)
    expect((await releasesOf(id))[0]?.status).toBe('withdrawn')
    const address = await publicAddress({ payload: app.payload, slug: release.slug })
    expect(address).toEqual({
      kind: 'withdrawn',
      language: 'en',
      withdrawnAt: app.clock.now.toISOString(),
    })
    expect((await readByAnyone()).map(({ id: row }) => row)).not.toContain(release.id)
  })

  it.each(['releases.withdraw', 'releases.markCorrecting'])(
    'should not release an approval after %s, when its effect was late',
    async (effect) => {
      const { id } = await app.write({})
      const event = await app.approve(id)
      await app.append(id, { effects: [effect] })
      await app.release(event)
      expect(await releasesOf(id)).toEqual([])
    },
  )

  it('should not release an approval that an edit reopened', async () => {
    const { id } = await app.write({})
    const event = await app.approve(id)
    await app.append(id, { kind: 'reopened', to: 'review', transition: null })
    await app.release(event)
    expect(await releasesOf(id)).toEqual([])
  })

  it.each([
    ['the body', { body: body(paragraph('It was Gulsim ', text('Baizhumanova', 1), '.')) }],
    ['the title', { title: `On ${secretName}` }],
  ])('should not release a protected name in %s, nor say it', async (_, data) => {
    const { id } = await app.write(data)
    const event = await app.approve(id)
    const refusal = await app.release(event).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code: 'release-blocked', status: 422 })
    expect(JSON.stringify(refusal)).not.toContain('Gulsim')
    expect(await releasesOf(id)).toEqual([])
  })

  it('should not release frozen content that was changed in the log', async () => {
    const { id } = await app.write({})
    const event = await app.approve(id)
    const { content } = await app.contentOf(id)
    await app.payload.db.updateOne({
      id: `publications:${id}#${event.sequence - 1}`,
      collection: 'workflow-events',
      data: { content: { ...content, title: 'Forged' } },
    })
    await expect(app.release(event)).rejects.toMatchObject({ code: 'release-mismatch' })
    expect(await releasesOf(id)).toEqual([])
  })

  it('should refuse every write that does not come from its own room', async () => {
    const { release } = await released()
    const { payload } = app
    await expect(
      payload.update({ id: release.id, collection: 'releases', data: { status: 'released' } }),
    ).rejects.toMatchObject({ data: { code: 'sealed-collection' } })
    await expect(payload.delete({ id: release.id, collection: 'releases' })).rejects.toMatchObject({
      data: { code: 'sealed-collection' },
    })
    await expect(
      payload.create({ collection: 'releases', data: { ...release, id: 'x' } }),
    ).rejects.toMatchObject({ data: { code: 'sealed-collection' } })
  })

  it('should let anyone read what is TLP:CLEAR, past its embargo, and current', async () => {
    const clear = await released()
    const amber = await released({ tlp: 'TLP:AMBER' })
    const embargoed = await released({
      embargoUntil: new Date(app.clock.now.getTime() + day).toISOString(),
    })
    const before = (await readByAnyone()).map(({ id }) => id)
    expect(before).toContain(clear.release.id)
    expect(before).not.toContain(amber.release.id)
    expect(before).not.toContain(embargoed.release.id)
    const hidden = await publicAddress({ payload: app.payload, slug: embargoed.release.slug })
    expect(hidden).toEqual({ kind: 'nothing' })
    expect(isSendable(embargoed.release, app.clock.now)).toBe(false)
    app.clock.now = new Date(app.clock.now.getTime() + day)
    expect((await readByAnyone()).map(({ id }) => id)).toContain(embargoed.release.id)
    expect(isSendable(embargoed.release, app.clock.now)).toBe(true)
    // Approved first and shown last, it is the latest news.
    app.clock.now = new Date(app.clock.now.getTime() + 1000)
    const later = await released()
    const { docs } = await app.payload.find({
      collection: 'releases',
      overrideAccess: false,
      sort: '-publicFrom',
      where: { id: { in: [clear.release.id, embargoed.release.id, later.release.id] } },
    })
    expect(docs.map(({ id }) => id)).toEqual([
      later.release.id,
      embargoed.release.id,
      clear.release.id,
    ])
  })

  it('should be found by country and by right', async () => {
    const { release } = await released({ countries: ['UZ', 'KZ'], rights: ['religion'] })
    const idsWhere = async (where: Where) => {
      const { docs } = await app.payload.find({
        collection: 'releases',
        overrideAccess: false,
        where,
      })
      return docs.map(({ id }) => id)
    }
    expect(await idsWhere({ countries: { in: ['UZ'] } })).toEqual([release.id])
    expect(await idsWhere({ rights: { in: ['religion'] } })).toEqual([release.id])
    expect(await idsWhere({ countries: { in: ['XX'] } })).toEqual([])
  })

  it('should not tell of a withdrawal that the public never knew the release of', async () => {
    const { id, release } = await released({ tlp: 'TLP:GREEN' })
    await app.withdraw(await app.append(id, { effects: ['releases.withdraw'], to: 'withdrawn' }))
    expect(await publicAddress({ payload: app.payload, slug: release.slug })).toEqual({
      kind: 'nothing',
    })
  })

  it('should give two publications of one title two addresses', async () => {
    const one = await released({ title: 'Пикет в мае: что известно?' })
    const other = await released({ title: 'Пикет в мае: что известно?' })
    expect(one.release.slug).toMatch(/^piket-v-mae-chto-izvestno-[a-z0-9]{5}$/)
    expect(other.release.slug).not.toBe(one.release.slug)
  })

  it('should use the address that a publication asks for, once', async () => {
    const one = await released({ slug: 'spring-pickets' })
    const other = await released({ slug: 'spring-pickets' })
    expect(one.release.slug).toBe('spring-pickets')
    expect(other.release.slug).toBe(`two-pickets-were-stopped-${other.id.slice(-5)}`)
  })

  it('should tell what kind of thing a page presents, and not which', async () => {
    const file = await app.payload.create({
      collection: 'users',
      data: { email: 'a@example.org', password: 'long enough for a test' },
    })
    const { release } = await released({
      about: { relationTo: 'users', value: file.id },
      kind: 'page',
    })
    expect(release).toMatchObject({ about: 'users', kind: 'page' })
  })

  it('should link the language versions of one publication', async () => {
    const english = await released({ title: 'In English' })
    const russian = await released({
      language: 'ru',
      title: 'По-русски',
      translationOf: english.id,
    })
    const address = await publicAddress({ payload: app.payload, slug: russian.release.slug })
    expect(address).toMatchObject({
      kind: 'shown',
      languages: [{ slug: english.release.slug, language: 'en', title: 'In English' }],
    })
  })

  it('should let a sending start only while nothing took the approval back', async () => {
    const { id, release } = await released()
    const sendable = () => requireSendable({ id: release.id, payload: app.payload })
    expect((await sendable()).id).toBe(release.id)
    await app.append(id, { kind: 'reopened', to: 'review', transition: null })
    await expect(sendable()).rejects.toMatchObject({ code: 'release-not-sendable' })
  })

  it('should show and send nothing that was changed in the database', async () => {
    const { release } = await released()
    await app.payload.db.updateOne({
      id: release.id,
      collection: 'releases',
      data: { html: '<p>Forged</p>' },
    })
    const { payload } = app
    const mismatch = { code: 'release-mismatch' }
    await expect(publicAddress({ payload, slug: release.slug })).rejects.toMatchObject(mismatch)
    await expect(requireSendable({ id: release.id, payload })).rejects.toMatchObject(mismatch)
  })

  describe('a draft that cannot be released', () => {
    const blockersOf = async (data: Record<string, unknown>) => {
      const { id } = await app.write({})
      const doc = { ...(await app.read(id)), ...data }
      const blockers = await publicationIsReady.check({
        doc,
        req: { payload: app.payload },
      } as never)
      return blockers.map(({ code }) => code)
    }

    it.each([
      ['content-title', { title: ' ' }],
      ['content-empty', { body: body(paragraph(' ')) }],
      ['content-node', { body: body({ type: 'upload' }) }],
      ['content-link', { body: body(paragraph(link('javascript:x', 'x'))) }],
      ['content-characters', { title: 'a\u0000b' }],
      ['content-characters', { title: 'a\u202eb' }],
      ['content-attachment', { attachments: ['gone'] }],
    ])('should be refused with the code %s', async (code, data) => {
      expect(await blockersOf(data)).toEqual([code])
    })

    it('should pass once nothing is missing', async () => {
      expect(await blockersOf({})).toEqual([])
    })

    it('should have a hash that moves with it, and never become a release', async () => {
      const { id } = await app.write({})
      const hashes = new Set<string>()
      for (const width of [1, 2]) {
        await app.edit(id, { body: body({ type: 'horizontalrule' }, { type: 'table', width }) })
        hashes.add((await app.contentOf(id)).hash)
      }
      expect(hashes.size).toBe(2)
      await expect(app.release(await app.approve(id))).rejects.toMatchObject({
        code: 'release-mismatch',
      })
    })
  })

  describe('files', () => {
    const attach = async (bytes: string) =>
      app.payload.create({
        collection: 'documents',
        data: {},
        file: {
          name: 'ruling of Karaganda by G.txt',
          data: Buffer.from(bytes),
          mimetype: 'text/plain',
          size: bytes.length,
        },
      }) as unknown as Promise<{ filename: string; id: string; sha256: string }>

    it('should bind an approval to the bytes of attachments in their order', async () => {
      const [one, two] = [await attach('one'), await attach('two')]
      const first = await app.write({ attachments: [one.id, two.id] })
      const second = await app.write({ attachments: [two.id, one.id] })
      const [a, b] = [await app.contentOf(first.id), await app.contentOf(second.id)]
      expect(a.content.attachments).toEqual([one.sha256, two.sha256])
      expect(a.hash).not.toBe(b.hash)
    })

    it('should hand out an approved file to anyone, under a name without a history', async () => {
      const file = await attach('The ruling.')
      const { release } = await released({ attachments: [file.id] })
      const answer = await app.get(`/releases/${release.id}/files/1`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toBe('The ruling.')
      expect(answer.headers.get('content-disposition')).toBe(
        `attachment; filename="${file.sha256.slice(0, 16)}.txt"`,
      )
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect((await app.get(`/releases/${release.id}/files/2`)).status).toBe(404)
      expect((await app.get(`/documents/file/${file.filename}`)).status).toBe(403)
    })

    it('should hand out no file of a release that the reader may not read', async () => {
      const file = await attach('For the few.')
      const { release } = await released({ attachments: [file.id], tlp: 'TLP:AMBER' })
      expect((await app.get(`/releases/${release.id}/files/1`)).status).toBe(404)
    })

    it('should hand out no file that was changed on the disk', async () => {
      const file = await attach('As approved.')
      const { release } = await released({ attachments: [file.id] })
      await writeFile(path.join(app.directory, 'files', file.filename), 'Forged.')
      const answer = await app.get(`/releases/${release.id}/files/1`)
      expect(answer.status).toBe(404)
      expect(await answer.text()).not.toContain('Forged')
    })

    it('should not release a protected name in a file', async () => {
      const file = await attach(`Statement of ${secretName}`)
      const { id } = await app.write({ attachments: [file.id] })
      await expect(app.release(await app.approve(id))).rejects.toMatchObject({
        code: 'release-blocked',
      })
    })
  })
})

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { simpleParser } from 'mailparser'

import type { DisseminationApp } from './helpers/app.js'

import { prepare } from '../../src/dissemination/index.js'
import { optionsOf } from '../../src/plugin/options.js'
import { databases } from '../helpers/boot.js'
import { testPassword } from '../helpers/passwords.js'
import { bootDissemination, editor } from './helpers/app.js'
import { scriptedServers } from './helpers/scriptedServer.js'

describe.each(databases)('a correction or withdrawal on %s', (database) => {
  let app: DisseminationApp
  const start = scriptedServers()

  beforeAll(async () => {
    app = await bootDissemination(database)
  })
  afterAll(() => app.close())

  const move = (id: string, data: Record<string, unknown>) =>
    app.payload.db.updateOne({ id, collection: 'releases', data })

  const replace = async (earlier: string) => {
    const release = await app.makeRelease({
      supersedes: earlier,
      text: 'Two believers were fined.',
      title: 'Fines for two believers',
    })
    await move(earlier, { status: 'superseded' })
    return release
  }

  /** Prepares what follows a release and brings it through the steps of any sending. */
  const follow = async (earlier: string) => {
    const { id, audience } = await prepare({ follows: earlier, payload: app.payload })
    await app.fire(id, 'test')
    await app.fire(id, 'approve', editor)
    await app.fire(id, 'schedule')
    const server = await start()
    await app.dispatch(server.url)
    return { id, audience, mails: server.mails }
  }

  it('should bring a correction to exactly those who have the text, below the mail that brought it', async () => {
    const server = await start({
      dot: ({ recipient }) => (recipient.startsWith('doubt') ? 'drop' : '250 2.0.0 queued'),
      rcpt: ({ recipient }) =>
        recipient.startsWith('refused') ? '550 5.1.1 no such user' : '250 2.1.5 ok',
    })
    const { list, release } = await app.scheduled([
      'has@un.example',
      'doubt@un.example',
      'refused@un.example',
    ])
    // A session for each: the one that is dropped takes no other mail with it.
    await app.dispatch(server.url, { size: 3 })
    // Who came to the list since never had the text.
    await app.subscribe(list, { contact: await app.makeContact('newcomer@un.example') })
    await replace(release.id)
    // Since the text went out, the programme has moved to another domain.
    const { smtp } = optionsOf(app.payload)
    const { from } = smtp
    smtp.from = 'Elchi <dispatch@moved.example>'
    const { audience, mails } = await follow(release.id)
    smtp.from = from
    expect(audience).toMatchObject({ queued: 2, skipped: {}, total: 2 })
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual([
      'doubt@un.example',
      'has@un.example',
    ])
    for (const { data, recipient } of mails) {
      const mail = await simpleParser(data)
      const first = server.mails.find((each) => each.recipient === recipient)
      const earlier = (await simpleParser(first?.data ?? '')).messageId
      expect(mail.inReplyTo).toBe(earlier)
      expect([mail.references].flat()).toEqual([earlier])
      expect(mail.messageId).not.toBe(earlier)
      expect(mail.subject).toBe('Correction: Fines for two believers')
      expect(mail.text).toContain('Two believers were fined.')
    }
  })

  it('should send one mail to an address that has the text of several sendings, naming all of them', async () => {
    const server = await start()
    const release = await app.makeRelease()
    await app.scheduled(['twice@un.example'], release)
    await app.dispatch(server.url)
    await app.scheduled(['twice@un.example'], release)
    await app.dispatch(server.url)
    expect(server.mails).toHaveLength(2)
    await replace(release.id)
    const { mails } = await follow(release.id)
    expect(mails).toHaveLength(1)
    const mail = await simpleParser(mails[0]?.data ?? '')
    const earlier = await Promise.all(
      server.mails.map(async ({ data }) => (await simpleParser(data)).messageId),
    )
    expect(new Set([mail.references].flat())).toEqual(new Set(earlier))
  })

  it('should reach who moved to another list, and those of a closed one', async () => {
    const server = await start()
    const { list, release } = await app.scheduled(['moved@un.example'])
    await app.dispatch(server.url)
    const { docs } = await app.payload.find({
      collection: 'subscriptions' as never,
      where: { list: { equals: list } },
    })
    for (const row of docs as { id: string }[]) {
      await app.payload.delete({ id: row.id, collection: 'subscriptions' as never })
    }
    await app.payload.update({
      id: list,
      collection: 'mailing-lists' as never,
      data: { status: 'closed' } as never,
    })
    await replace(release.id)
    expect((await follow(release.id)).mails.map(({ recipient }) => recipient)).toEqual([
      'moved@un.example',
    ])
  })

  it('should leave out, and name, who wants no mails any more', async () => {
    const server = await start()
    const { id, release } = await app.scheduled(['stays@ep.example', 'left@ep.example'])
    await app.dispatch(server.url)
    const mail = server.mails.find(({ recipient }) => recipient === 'left@ep.example')
    const headers = (await simpleParser(mail?.data ?? '')).headers
    const { url } = (headers.get('list') as { unsubscribe: { url: string } }).unsubscribe
    await app.rest('POST', new URL(url).pathname.replace(/^\/api/, ''))
    await replace(release.id)
    const { audience, mails } = await follow(release.id)
    expect(audience).toMatchObject({ queued: 1, skipped: { 'opted-out': 1 } })
    expect(mails.map(({ recipient }) => recipient)).toEqual(['stays@ep.example'])
    expect(id).toBeTruthy()
  })

  it('should tell of a withdrawal without repeating anything of the text', async () => {
    const server = await start()
    const { release } = await app.scheduled(['told@un.example'])
    await app.dispatch(server.url)
    await move(release.id, { status: 'withdrawn' })
    const { mails } = await follow(release.id)
    expect(mails).toHaveLength(1)
    const data = mails[0]?.data ?? ''
    const mail = await simpleParser(data)
    const earlier = (await simpleParser(server.mails[0]?.data ?? '')).messageId
    expect(mail.inReplyTo).toBe(earlier)
    expect(mail.subject).toBe('Withdrawn: our text of 2026-11-01')
    expect(`${data} ${mail.text} ${String(mail.html)}`).not.toMatch(/believers|fines/i)
  })

  it('should send a correction once for all that it replaces, whichever text of them a reader has', async () => {
    const server = await start()
    const first = await app.makeRelease()
    await app.scheduled(['both@un.example'], first)
    await app.dispatch(server.url)
    const second = await replace(first.id)
    const { mails: earlier } = await follow(first.id)
    await app.scheduled(['second@un.example'], second)
    await app.dispatch(server.url)
    const third = await app.makeRelease({ supersedes: second.id, text: 'One believer was fined.' })
    await move(second.id, { status: 'superseded' })

    const { audience, mails } = await follow(first.id)
    expect(audience).toMatchObject({ queued: 2, skipped: {} })
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual([
      'both@un.example',
      'second@un.example',
    ])
    const toBoth = mails.find(({ recipient }) => recipient === 'both@un.example')
    const theirs = [...server.mails, ...earlier].filter(
      ({ recipient }) => recipient === 'both@un.example',
    )
    const ids = await Promise.all(
      theirs.map(async ({ data }) => (await simpleParser(data)).messageId),
    )
    const { references } = await simpleParser(toBoth?.data ?? '')
    expect(new Set([references].flat())).toEqual(new Set(ids))
    for (const follows of [first.id, second.id]) {
      await expect(prepare({ follows, payload: app.payload })).rejects.toMatchObject({
        code: 'follow-up-prepared',
        status: 409,
      })
    }
    expect(third.id).toBeTruthy()
  })

  it('should tell those whose text was replaced by one that was withdrawn', async () => {
    const server = await start()
    const { release } = await app.scheduled(['first-only@un.example'])
    await app.dispatch(server.url)
    const second = await replace(release.id)
    await move(second.id, { status: 'withdrawn' })
    const { mails } = await follow(release.id)
    expect(mails.map(({ recipient }) => recipient)).toEqual(['first-only@un.example'])
    expect((await simpleParser(mails[0]?.data ?? '')).subject).toMatch(/^Withdrawn: /)
  })

  it('should be made once by two who prepare it at the same moment', async () => {
    const server = await start()
    const { release } = await app.scheduled(['once-only@un.example'])
    await app.dispatch(server.url)
    await move(release.id, { status: 'withdrawn' })
    const tries = await Promise.allSettled(
      [1, 2].map(() => prepare({ follows: release.id, payload: app.payload })),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'follow-up-prepared' },
    })
    const { docs } = await app.payload.find({
      collection: 'disseminations' as never,
      where: { follows: { equals: release.id } },
    })
    await app.fire(String((docs[0] as { id: string }).id), 'cancel', undefined, 'Wrong moment')
    await expect(prepare({ follows: release.id, payload: app.payload })).resolves.toMatchObject({
      audience: { queued: 1 },
    })
  })

  it('should count among those who have a text whoever it is just being handed to', async () => {
    let isTaken = (): void => undefined
    const taken = new Promise<void>((resolve) => (isTaken = resolve))
    let goOn = (): void => undefined
    const held = new Promise<void>((resolve) => (goOn = resolve))
    const server = await start({
      dot: () => {
        isTaken()
        return { after: held, reply: '250 2.0.0 queued' }
      },
    })
    const { release } = await app.scheduled(['in-hand@un.example'])
    const pass = app.dispatch(server.url)
    await taken
    await move(release.id, { status: 'withdrawn' })
    const { audience } = await prepare({ follows: release.id, payload: app.payload })
    goOn()
    await pass
    expect(audience).toMatchObject({ queued: 1, total: 1 })
  })

  it('should keep the list that a text went to, so that its readers can be told', async () => {
    const server = await start()
    const { list } = await app.scheduled(['kept@un.example'])
    await app.dispatch(server.url)
    await expect(
      app.payload.delete({ id: list, collection: 'mailing-lists' as never }),
    ).rejects.toMatchObject({ code: 'list-mailed', status: 409 })
    const unused = await app.makeList()
    await app.payload.delete({ id: unused, collection: 'mailing-lists' as never })
  })

  it('should be no template that somebody picks for readers of a list', async () => {
    const { id } = await app.makeRelease()
    for (const template of ['correction', 'withdrawal'] as const) {
      await expect(
        prepare({ lists: [await app.makeList()], payload: app.payload, release: id, template }),
      ).rejects.toMatchObject({ code: 'follow-up-only', status: 422 })
    }
  })

  it('should show the mail of a withdrawal before it is sent', async () => {
    const server = await start()
    const email = 'follow-up@elchi.example'
    await app.payload.create({
      collection: 'users',
      data: { name: 'C', email, password: testPassword, roles: ['coordinator'] } as never,
    })
    const token = await app.login(email, testPassword)
    const { release } = await app.scheduled(['looked@un.example'])
    await app.dispatch(server.url)
    await move(release.id, { status: 'withdrawn' })
    const seen = await app.rest('GET', `/releases/${release.id}/follow-up`, { token })
    expect(seen.body).toMatchObject({ prepared: [], receivers: 1, template: 'withdrawal' })
    const { id } = (await app.rest('POST', `/releases/${release.id}/follow-up`, { token })).body
    const { body } = await app.rest('GET', `/disseminations/${String(id)}/mails`, { token })
    const [mail] = body.mails as { count: number; html: string; subject: string; text: string }[]
    expect(mail).toMatchObject({ count: 1, subject: 'Withdrawn: our text of 2026-11-01' })
    expect(`${mail?.html} ${mail?.text}`).not.toMatch(/believers|fines/i)
  })

  it('should be prepared only of what was replaced or withdrawn, and was sent to somebody', async () => {
    const current = await app.makeRelease()
    await expect(prepare({ follows: current.id, payload: app.payload })).rejects.toMatchObject({
      code: 'follow-up-nothing',
      status: 422,
    })
    await move(current.id, { status: 'withdrawn' })
    await expect(prepare({ follows: current.id, payload: app.payload })).rejects.toMatchObject({
      code: 'follow-up-nobody',
    })
    expect((await app.rest('POST', `/releases/${current.id}/follow-up`)).status).toBe(403)
  })

  it('should need a second person like any sending', async () => {
    const server = await start()
    const { release } = await app.scheduled(['four@un.example'])
    await app.dispatch(server.url)
    await move(release.id, { status: 'withdrawn' })
    const { id } = await prepare({ follows: release.id, payload: app.payload })
    await app.fire(id, 'test')
    await expect(app.fire(id, 'approve')).rejects.toThrow()
    await app.dispatch(server.url)
    expect(server.mails).toHaveLength(1)
  })
})

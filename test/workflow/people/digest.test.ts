import type { SendEmailOptions } from 'payload'

import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'

import { sendDigests } from '../../../src/workflow/index.js'
import { databases } from '../../helpers/boot.js'
import { type App, bootApp } from '../app.js'
import { review } from './review.js'

jest.setTimeout(180_000)

/** A Wednesday; the digests go out from six o'clock on. */
const wednesday = '2026-11-25T07:00:00.000Z'

describe.each(databases)('digests on %s', (database) => {
  let app: App
  let now = new Date(wednesday)
  let mails: SendEmailOptions[] = []
  let mailServer: () => { code?: string; sent: boolean } = () => ({ sent: true })

  const at = (iso: string) => {
    now = new Date(iso)
  }
  const nextDay = () => {
    now = new Date(now.getTime() + 86_400_000)
  }
  const to = (person: { id: number | string }) =>
    app.payload.findByID({ id: person.id, collection: 'users' }).then(({ email }) => String(email))
  const mailsTo = async (person: { id: number | string }) => {
    const address = await to(person)
    return mails.filter((each) => each.to === address)
  }
  const submitted = async (title: string): Promise<string> => {
    const { body } = await app.rest('POST', '/notes', { body: { title }, token: anna.token })
    const { id } = body.doc as { id: number }
    await app.rest('POST', `/notes/${id}/workflow/submit`, {
      body: { idempotencyKey: 'submit' },
      token: anna.token,
    })
    return String(id)
  }
  let anna: { id: number | string; token: string }
  let boris: typeof anna
  let kira: typeof anna

  beforeAll(async () => {
    app = await bootApp({
      config: {
        email: () => ({
          name: 'test',
          defaultFromAddress: 'desk@example.org',
          defaultFromName: 'Desk',
          sendEmail: (mail) => {
            const answer = mailServer()
            if (answer.sent || answer.code === 'mail-unknown') {
              mails.push(mail)
            }
            return Promise.resolve(answer)
          },
        }),
      },
      database,
      options: {
        clock: () => now,
        people: { holidays: ['2026-12-25'] },
        serverURL: 'https://desk.example.org',
        workflows: [review],
      },
    })
    anna = await app.someone('editor')
    boris = await app.someone('editor')
    kira = await app.someone('coordinator')
    await submitted('Torture in a named prison')
  })
  afterAll(() => app.close())
  beforeEach(() => {
    mails = []
    mailServer = () => ({ sent: true })
  })

  it('should send each person one mail a day, however many workers look', async () => {
    await Promise.all([1, 2, 3].map(() => sendDigests(app.payload)))
    at('2026-11-25T19:00:00.000Z')
    await sendDigests(app.payload)

    expect(await mailsTo(boris)).toHaveLength(1)
    expect(await mailsTo(anna)).toHaveLength(0)
    expect(await mailsTo(kira)).toHaveLength(0)
  })

  it('should hold no title and no name, and lead to the document', async () => {
    nextDay()
    await sendDigests(app.payload)
    const [mail] = await mailsTo(boris)
    const whole = JSON.stringify(mail)

    expect(mail?.subject).toBe('Your desk: 1 waiting')
    expect(mail?.text).toContain('https://desk.example.org/admin/collections/notes/')
    expect(mail?.text).toContain('Note: In review, due soon')
    expect(whole).not.toContain('Torture')
    expect(whole).not.toContain(await to(anna))
  })

  it('should send nothing at weekends, on holidays and before the hour', async () => {
    for (const moment of ['2026-11-28T09:00:00Z', '2026-12-25T09:00:00Z', '2026-11-30T05:59:00Z']) {
      at(moment)
      await sendDigests(app.payload)
    }

    expect(mails).toHaveLength(0)
  })

  it('should say what is overdue, and tell the coordinator of what stays so', async () => {
    at('2026-11-30T07:00:00.000Z')
    await sendDigests(app.payload)
    expect((await mailsTo(boris))[0]?.subject).toBe('Your desk: 1 waiting, 1 overdue')
    expect(await mailsTo(kira)).toHaveLength(0)

    at('2026-12-02T07:00:00.000Z')
    await sendDigests(app.payload)
    expect((await mailsTo(kira))[0]?.text).toContain('Overdue for long')
  })

  it('should not send twice when the clock jumps back', async () => {
    at('2026-12-01T07:00:00.000Z')
    await sendDigests(app.payload)
    at('2026-11-30T09:00:00.000Z')
    await sendDigests(app.payload)

    expect(await mailsTo(boris)).toHaveLength(1)
  })

  it('should try again an hour after a refusal, and never after an unclear end', async () => {
    mailServer = () => ({ code: 'mail-failed', sent: false })
    at('2026-12-03T07:00:00.000Z')
    await sendDigests(app.payload)
    at('2026-12-03T07:30:00.000Z')
    mailServer = () => ({ code: 'mail-unknown', sent: false })
    await sendDigests(app.payload)
    expect(await mailsTo(boris)).toHaveLength(0)
    at('2026-12-03T08:01:00.000Z')
    await sendDigests(app.payload)
    expect(await mailsTo(boris)).toHaveLength(1)
    at('2026-12-03T18:00:00.000Z')
    mailServer = () => ({ sent: true })
    await sendDigests(app.payload)

    expect(await mailsTo(boris)).toHaveLength(1)
  })

  it('should tell of mentions once, in the reader’s language', async () => {
    const id = await submitted('Another')
    await app.payload.update({
      id: kira.id,
      collection: 'users',
      data: { language: 'ru' } as never,
    })
    at('2026-12-04T06:30:00.000Z')
    await app.rest('POST', `/notes/${id}/people/comments`, {
      body: { idempotencyKey: 'k', mentions: [String(kira.id)], text: 'A word of the text' },
      token: anna.token,
    })
    at('2026-12-04T07:00:00.000Z')
    await sendDigests(app.payload)
    const [mail] = await mailsTo(kira)
    expect(mail?.subject).toMatch(/^Рабочий стол: ожидают \d/)
    expect(mail?.text).toContain('Вас упомянули в комментариях (1)')
    expect(JSON.stringify(mail)).not.toContain('A word')

    at('2026-12-07T07:00:00.000Z')
    await sendDigests(app.payload)
    expect((await mailsTo(kira))[1]?.text).not.toContain('упомянули')
  })

  it('should put one’s own work first, and leave out what others have in hand', async () => {
    const id = await submitted('Third')
    await app.rest('POST', `/notes/${id}/people/assign`, {
      body: { assignee: String(boris.id), expected: null },
      token: boris.token,
    })
    const clara = await app.someone('editor')
    at('2026-12-08T07:00:00.000Z')
    await sendDigests(app.payload)

    expect((await mailsTo(boris))[0]?.text).toContain('In your hands (1)')
    expect((await mailsTo(clara))[0]?.text).not.toContain(`notes/${id}`)
  })

  it('should be left out for who switched it off', async () => {
    await app.payload.update({
      id: boris.id,
      collection: 'users',
      data: { digest: false } as never,
    })
    at('2026-12-09T07:00:00.000Z')
    await sendDigests(app.payload)

    expect(await mailsTo(boris)).toHaveLength(0)
  })

  it('should remind by the day that somebody set, not by that of the state', async () => {
    at('2026-12-09T05:00:00.000Z')
    const dora = await app.someone('editor')
    const id = await submitted('Moved')
    const move = async (dueAt: string) => {
      const { body } = await app.rest('GET', `/notes/${id}/people`, { token: dora.token })
      await app.rest('POST', `/notes/${id}/people/due`, {
        body: { dueAt, expected: body.dueAt },
        token: dora.token,
      })
    }
    const lines = async (moment: string) => {
      at(moment)
      mails = []
      await sendDigests(app.payload)
      const [mail] = await mailsTo(dora)
      const text = typeof mail?.text === 'string' ? mail.text : ''
      return text.split('\n').filter((_, index, all) => all[index + 1]?.endsWith(`/notes/${id}`))
    }
    await move('2026-12-09T12:00:00.000Z')
    const soon = await lines('2026-12-09T07:00:00.000Z')
    const late = await lines('2026-12-10T07:00:00.000Z')
    await move('2026-12-31T12:00:00.000Z')
    const moved = await lines('2026-12-11T07:00:00.000Z')

    expect(soon).toEqual([expect.stringContaining('due soon')])
    expect(late).toEqual([expect.stringContaining('overdue')])
    expect(moved).toEqual([expect.stringContaining('due Dec 31, 2026')])
  })
})

import type { Payload } from 'payload'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { type MailCatcher, startMailCatcher } from '../../scripts/mailCatcher.js'
import { staffMail } from '../../src/mail/index.js'
import { resolveOptions } from '../../src/plugin/resolve.js'
import { testKeys } from '../helpers/keys.js'

/** As much of a booted app as the adapter looks at. */
const appWith = (smtp: { from: string; url?: string }) => {
  const noted: Record<string, unknown>[] = []
  const payload = {
    config: { custom: { elchi: { smtp } } },
    logger: { warn: (entry: Record<string, unknown>) => noted.push(entry) },
  } as unknown as Payload
  return { adapter: staffMail({ payload }), noted }
}

const from = 'Elchi <desk@example.org>'
const message = {
  html: '<p>Something waits for you.</p>',
  subject: 'Your tasks',
  text: 'Something waits for you.',
  to: 'anna@example.org',
}

describe('mails to staff', () => {
  let catcher: MailCatcher
  beforeEach(async () => {
    catcher = await startMailCatcher()
  })
  afterEach(() => catcher.close())

  it('should reach the server that the options name, from the configured sender', async () => {
    const { adapter, noted } = appWith({ from, url: catcher.smtpUrl })
    expect(await adapter.sendEmail({ ...message, from: 'someone@else.example' })).toEqual({
      sent: true,
    })
    const raw = String(catcher.mails()[0]?.raw)
    expect(raw).toMatch(/^From: Elchi <desk@example\.org>/m)
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/m)
    expect(raw).toContain('Something waits for you.')
    expect(noted).toEqual([])
  })

  it('should leave a fresh installation, which has no domain yet, for a catcher on this machine', async () => {
    const fresh = resolveOptions({ keys: testKeys }).smtp.from
    const { adapter, noted } = appWith({ from: fresh, url: catcher.smtpUrl })
    expect(await adapter.sendEmail(message)).toEqual({ sent: true })
    expect(String(catcher.mails()[0]?.raw)).toMatch(/^From: Elchi <elchi@localhost>/m)
    expect(noted).toEqual([])
  })

  it('should not leave such an installation for a server elsewhere', async () => {
    const from = 'Elchi <elchi@localhost>'
    const { adapter } = appWith({ from, url: 'smtp://mail.example.org:2525' })
    expect(await adapter.sendEmail(message)).toEqual({ code: 'sender-malformed', sent: false })
  })

  it('should be refused with a note and without a word of their content when there is no server', async () => {
    const { adapter, noted } = appWith({ from })
    expect(await adapter.sendEmail(message)).toEqual({ code: 'mail-no-server', sent: false })
    expect(noted).toEqual([
      { code: 'mail-no-server', msg: 'A mail to staff was not sent: SMTP_URL names no server.' },
    ])
    expect(JSON.stringify(noted)).not.toMatch(/anna|tasks/)
  })

  it('should answer without throwing when the server does not', async () => {
    const { smtpUrl } = catcher
    await catcher.close()
    const { adapter, noted } = appWith({ from, url: smtpUrl })
    expect(await adapter.sendEmail(message)).toEqual({ code: 'mail-failed', sent: false })
    expect(JSON.stringify(noted)).not.toMatch(/anna|127\.0\.0\.1/)
    catcher = await startMailCatcher()
  })

  it.each([
    [
      'an address that is none',
      { from: 'no address', url: 'smtp://localhost:1' },
      'sender-malformed',
    ],
    ['a URL that is none', { from, url: 'mailto:desk' }, 'smtp-malformed'],
  ])('should name the setting that is wrong: %s', async (_, smtp, code) => {
    expect(await appWith(smtp).adapter.sendEmail(message)).toEqual({ code, sent: false })
  })

  it('should never read a file or an address for an attachment', async () => {
    const { adapter } = appWith({ from, url: catcher.smtpUrl })
    const attachments = [{ path: '/etc/hostname' }]
    expect(await adapter.sendEmail({ ...message, attachments })).toMatchObject({ sent: false })
    expect(catcher.mails()).toHaveLength(0)
  })
})

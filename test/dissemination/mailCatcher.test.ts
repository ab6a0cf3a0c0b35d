import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createTransport } from 'nodemailer'

import type { MailCatcher } from '../../scripts/mailCatcher.js'

import { startMailCatcher } from '../../scripts/mailCatcher.js'

describe('the mail catcher', () => {
  let catcher: MailCatcher
  beforeAll(async () => {
    catcher = await startMailCatcher()
    await createTransport(catcher.smtpUrl).sendMail({
      from: 'a@elchi.example',
      html: '<p>Hello</p><script>alert(1)</script>',
      subject: 'Привет <b>',
      text: 'Hello & goodbye',
      to: 'reader@un.example',
    })
  })
  afterAll(() => catcher.close())

  const get = async (path: string) => {
    const response = await fetch(`${catcher.pageUrl}${path}`)
    return { headers: response.headers, status: response.status, text: await response.text() }
  }

  it('should keep a mail with its envelope', () => {
    const [mail] = catcher.mails()
    expect(mail).toMatchObject({ from: 'a@elchi.example', to: ['reader@un.example'] })
    expect(mail?.parsed.subject).toBe('Привет <b>')
  })

  it('should list mails and show one, escaped', async () => {
    expect((await get('')).text).toContain('Привет &lt;b&gt;')
    const { text } = await get('0')
    expect(text).toContain('Hello &amp; goodbye')
    expect(text).toContain('reader@un.example')
    expect(text).not.toContain('<script')
  })

  it('should run no script of a mail and fetch nothing', async () => {
    const { headers } = await get('0/html')
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
  })

  it('should have no page for a mail that is not there', async () => {
    expect((await get('7')).status).toBe(404)
  })
})

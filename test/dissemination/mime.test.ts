import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { simpleParser } from 'mailparser'

import type { Passed } from '../../src/anonymisation/gate/index.js'
import type { Segments } from '../../src/dissemination/mime/slots.js'

import { composeMail } from '../../src/dissemination/mime/composeMail.js'
import { mailForRecipient } from '../../src/dissemination/mime/mailForRecipient.js'
import { cutAtSlots } from '../../src/dissemination/mime/slots.js'
import { renderFrame } from '../../src/dissemination/templates/renderFrame.js'

const release = {
  attachments: [],
  html: '<p>Верующие <strong>задержаны</strong> &amp; отпущены.</p>',
  language: 'ru',
  text: 'Верующие задержаны & отпущены.',
  title: 'Свобода вероисповедания',
  tlp: 'TLP:GREEN',
  url: null,
}

const compose = async (over: Partial<typeof release> = {}, list = 'Helsinki list') =>
  (await composeMail({
    attachments: [],
    boundary: 'abc',
    headers: {
      from: { address: 'office@elchi.example', name: 'Elchi' },
      language: 'ru',
      list: { id: 'helsinki.elchi.example', name: list },
    },
    mail: renderFrame({
      language: 'ru',
      list,
      release: { ...release, ...over },
      template: 'publication',
    }),
  })) as Buffer & Passed<Buffer>

const recipient = (unsubscribe: string) => ({
  date: new Date('2026-11-24T10:00:00Z'),
  mailbox: 'office@un.example',
  messageId: 'abc.def@elchi.example',
  thread: [],
  values: { unsubscribe },
})

const link = `https://elchi.example/api/mail/unsubscribe/${'a1_-'.repeat(60)}`

const longestLine = (mail: string): number =>
  Math.max(...mail.split('\r\n').map((line) => line.length))

describe('a mail for one recipient', () => {
  it('should carry the release, the frame and the way out, in HTML and in text', async () => {
    const mail = mailForRecipient(cutAtSlots(await compose()), recipient(link))
    const read = await simpleParser(mail)
    expect(read.subject).toBe('[TLP:GREEN] Свобода вероисповедания')
    expect(read.html).toContain('<p>Верующие <strong>задержаны</strong> &amp; отпущены.</p>')
    expect(read.html).toContain(`<a href="${link}">`)
    expect(read.text).toContain('Верующие задержаны & отпущены.')
    expect(read.text).toContain(`\n${link}\n`)
    expect(read.messageId).toBe('<abc.def@elchi.example>')
    expect(read.date).toEqual(new Date('2026-11-24T10:00:00Z'))
    expect(read.to).toMatchObject({ text: 'office@un.example' })
  })

  it('should have the headers of a list that a reader can leave with one click', async () => {
    const mail = mailForRecipient(cutAtSlots(await compose()), recipient(link))
    const headers = (await simpleParser(mail)).headers
    expect(headers.get('list')).toMatchObject({
      id: { id: 'helsinki.elchi.example', name: 'Helsinki list' },
      unsubscribe: { url: link },
    })
    expect(headers.get('list-unsubscribe-post') ?? mail).toContain('List-Unsubscribe=One-Click')
    expect(headers.get('auto-submitted')).toBe('auto-generated')
  })

  it('should have each header that may stand once, once', async () => {
    const mail = mailForRecipient(cutAtSlots(await compose()), recipient(link))
    const head = mail.split('\r\n\r\n')[0] ?? ''
    const names = [...head.matchAll(/^([A-Z-]+):/gim)].map((match) => match[1]?.toLowerCase())
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(expect.arrayContaining(['from', 'to', 'date', 'message-id', 'subject']))
  })

  it('should be the same octets for the same mail', async () => {
    expect(await compose()).toEqual(await compose())
  })

  it('should fill any value so that a reader gets it back, on short lines', async () => {
    const body = await compose({ text: `${'x'.repeat(300)}\n=20=\n..dots\n` })
    const segments: Segments = cutAtSlots(body)
    expect(segments.slots).toEqual(['unsubscribe', 'unsubscribe'])
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[\w./:=?&%~-]{1,400}$/), async (value) => {
        const mail = mailForRecipient(segments, recipient(`https://e.example/${value}`))
        const read = await simpleParser(mail)
        expect(read.text).toContain(`\nhttps://e.example/${value}\n`)
        const bodyOnly = mail.slice(mail.indexOf('\r\n\r\n'))
        expect(longestLine(bodyOnly)).toBeLessThanOrEqual(78)
      }),
      { numRuns: 50 },
    )
  })

  it('should put no header of its own making in from a title or the name of a list', async () => {
    const mail = await compose(
      { title: 'Report\r\nBcc: other@evil.example\r\n\r\nbody' },
      'List\r\nBcc: other@evil.example',
    )
    const head = mail.toString('latin1').split('\r\n\r\n')[0] ?? ''
    expect(head).not.toMatch(/^Bcc:/im)
  })

  it('should escape what a title and a list bring into the HTML', async () => {
    const mail = await simpleParser(await compose({ title: '<script>x</script>' }, '"><img src=x>'))
    expect(mail.html).not.toMatch(/<script|<img/)
  })

  it('should fetch nothing from anywhere', async () => {
    const { html } = await simpleParser(
      mailForRecipient(cutAtSlots(await compose()), recipient(link)),
    )
    expect(html).not.toMatch(/<(img|script|link|iframe|form)\b|url\(|@import|@font-face/i)
  })
})

import { describe, expect, it } from '@jest/globals'

import type { Outgoing } from '../../src/dissemination/mime/mailForRecipient.js'
import type { Script } from './helpers/scriptedServer.js'

import { createSessions } from '../../src/dissemination/sending/sessions.js'
import { openConnection } from '../../src/dissemination/smtp/openConnection.js'
import { parseServer } from '../../src/dissemination/smtp/parseServer.js'
import { scriptedServer, scriptedServers } from './helpers/scriptedServer.js'

const message = 'Subject: hello\r\n\r\n.leading dot\r\nbody\r\n' as Outgoing
const envelope = { id: 'abc.def', from: 'bounces@elchi.example', to: 'office@un.example' }
const timeouts = { connect: 500, greeting: 300, idle: 400 }

const start = scriptedServers()

const open = (url: string) =>
  openConnection({ name: 'elchi.example', server: parseServer(url), timeouts })

const sendTo = async (script: Script) => {
  const server = await start(script)
  const opened = await open(server.url)
  if (!opened.ok) {
    return { mails: server.mails, outcome: opened.outcome }
  }
  const outcome = await opened.session.send({ envelope, message })
  const isOpen = opened.session.isOpen()
  opened.session.close()
  return { isOpen, mails: server.mails, outcome }
}

describe('a session with an SMTP server', () => {
  it('should hand over the mail with its envelope, byte for byte', async () => {
    const { mails, outcome } = await sendTo({})
    expect(outcome).toEqual({
      kind: 'accepted',
      reply: { code: 250, enhanced: '2.0.0', text: '2.0.0 queued' },
    })
    expect(mails).toEqual([
      {
        data: 'Subject: hello\r\n\r\n..leading dot\r\nbody',
        recipient: 'office@un.example',
        sender: 'bounces@elchi.example',
      },
    ])
  })

  it('should not know what became of a mail when contact is lost after the final dot', async () => {
    const { isOpen, mails, outcome } = await sendTo({ dot: () => 'drop' })
    expect(outcome).toEqual({ kind: 'unknown' })
    expect(mails).toHaveLength(1)
    expect(isOpen).toBe(false)
  })

  it.each([
    ['the server falls silent', 'stall' as const],
    ['the answer is not one', '999 what'],
    ['the answer is a prompt', '354 go ahead'],
  ])('should not know what became of a mail when after the final dot %s', async (_, answer) => {
    expect((await sendTo({ dot: () => answer })).outcome).toEqual({ kind: 'unknown' })
  })

  it.each([
    ['451 4.3.0 try later', 'deferred', 'other'],
    ['452 4.2.2 mailbox full', 'deferred', 'full'],
    ['421 4.3.2 shutting down', 'deferred', 'other'],
    ['550 5.7.1 not this content', 'rejected', 'policy'],
    ['554 5.6.0 malformed', 'rejected', 'content'],
    ['550 classified as spam', 'rejected', 'policy'],
    ['550 no', 'rejected', 'other'],
    ['552 too large', 'rejected', 'content'],
  ])('should take %j after the final dot as %s', async (reply, kind, reason) => {
    const { outcome } = await sendTo({ dot: () => reply })
    expect(outcome).toMatchObject({ class: reason, kind })
  })

  it.each([
    ['550 5.1.1 no such user', 'rejected', 'address'],
    ['550 5.1.2 no such host', 'rejected', 'address'],
    ['550 5.7.1 blocked', 'rejected', 'policy'],
    ['550 5.1.8 bad sender', 'rejected', 'policy'],
    ['552 5.2.2 over quota', 'rejected', 'full'],
    ['550 no', 'rejected', 'address'],
    ['550 relay not permitted', 'rejected', 'policy'],
    ['450 4.7.1 greylisted', 'deferred', 'policy'],
    ['451 later', 'deferred', 'other'],
  ])('should take %j for the recipient as %s', async (reply, kind, reason) => {
    const { isOpen, mails, outcome } = await sendTo({ rcpt: () => reply })
    expect(outcome).toMatchObject({ class: reason, kind })
    expect(mails).toHaveLength(0)
    expect(isOpen).toBe(true)
  })

  it('should send no mail to nobody when a server takes DATA without a recipient', async () => {
    const { mails, outcome } = await sendTo({
      data: () => '354 go ahead',
      rcpt: () => '550 5.1.1 no such user',
    })
    expect(outcome).toMatchObject({ class: 'address', kind: 'rejected' })
    expect(mails.map(({ data }) => data)).toEqual([''])
  })

  it('should go on with the next mail after a refused recipient', async () => {
    const server = await start({
      rcpt: ({ recipient }) => (recipient.startsWith('gone') ? '550 5.1.1 gone' : '250 2.1.5 ok'),
    })
    const opened = await open(server.url)
    const kinds: string[] = []
    for (const to of ['a@un.example', 'gone@un.example', 'b@un.example']) {
      kinds.push(
        opened.ok
          ? (await opened.session.send({ envelope: { ...envelope, to }, message })).kind
          : '',
      )
    }
    expect(kinds).toEqual(['accepted', 'rejected', 'accepted'])
    expect(server.mails.map(({ recipient }) => recipient)).toEqual(['a@un.example', 'b@un.example'])
    expect(server.connections()).toBe(1)
  })

  it.each<[string, Script, string]>([
    ['the greeting is a refusal', { greeting: () => '554 5.7.1 no service' }, 'server-greeting'],
    ['the greeting is nonsense', { greeting: () => 'HTTP/1.1 400 Bad Request' }, 'server-greeting'],
    ['there is no greeting', { greeting: () => 'stall' }, 'server-timeout'],
    ['the greeting is a hang-up', { greeting: () => 'drop' }, 'server-greeting'],
    ['it closes with 421', { mail: () => '421 4.3.2 closing' }, 'server-closing'],
    ['it closes with 421 at the recipient', { rcpt: () => '421 4.7.0 too many' }, 'server-closing'],
    ['it refuses the sender', { mail: () => '550 5.7.1 sender not allowed' }, 'server-sender'],
    ['it has no room', { mail: () => '452 4.3.1 insufficient storage' }, 'server-sender'],
    ['it says nothing to EHLO', { ehlo: () => 'stall' }, 'server-timeout'],
    ['it hangs up at EHLO', { ehlo: () => 'drop' }, 'server-greeting'],
    ['it stalls at the sender', { mail: () => 'stall' }, 'server-timeout'],
    ['it stalls at DATA', { data: () => 'stall' }, 'server-timeout'],
    [
      'it takes the mail before it has it',
      { data: () => '354 go\r\n250 queued' },
      'server-protocol',
    ],
    ['its answer never ends', { mail: () => `250-${'x'.repeat(80_000)}` }, 'server-protocol'],
    ['it drops at the sender', { mail: () => 'drop' }, 'server-connection'],
    ['it drops at DATA', { data: () => 'drop' }, 'server-connection'],
    ['it stalls at the recipient', { rcpt: () => 'stall' }, 'server-timeout'],
    [
      'its TLS is broken',
      {
        ehlo: () => '250-scripted.example\r\n250 STARTTLS',
      },
      'server-tls',
    ],
  ])('should blame the server, not the recipient, when %s', async (_, script, fault) => {
    const { mails, outcome } = await sendTo(script)
    expect(outcome).toMatchObject({ fault, kind: 'server' })
    expect(mails).toHaveLength(0)
  })

  it('should blame the server when nobody listens', async () => {
    const server = await scriptedServer()
    await server.close()
    const opened = await open(server.url)
    expect(opened).toMatchObject({
      ok: false,
      outcome: { fault: 'server-connection', stage: 'connect' },
    })
  })

  it('should refuse to send in the clear where TLS is required', async () => {
    const server = await start()
    const opened = await open(`${server.url}?tls=required`)
    expect(opened).toMatchObject({ ok: false, outcome: { fault: 'server-tls', stage: 'tls' } })
    expect(server.mails).toHaveLength(0)
  })

  it('should blame the server for a refused login', async () => {
    const server = await start({
      auth: () => '535 5.7.8 bad credentials',
      ehlo: () => '250-scripted.example\r\n250 AUTH PLAIN',
    })
    const opened = await open(server.url.replace('smtp://', 'smtp://elchi:secret@'))
    expect(opened).toMatchObject({ ok: false, outcome: { fault: 'server-login', stage: 'login' } })
  })

  it('should keep no address of a recipient from an answer', async () => {
    const { outcome } = await sendTo({
      rcpt: () => '550-5.1.1 <office@un.example>: no such user\r\n550 5.1.1 office is unknown',
    })
    expect(JSON.stringify(outcome)).not.toMatch(/office|un\.example/)
  })

  it('should take an announced size that is refused as the matter of the mail', async () => {
    const { outcome } = await sendTo({ mail: () => '552 5.3.4 too big' })
    expect(outcome).toMatchObject({ class: 'content', kind: 'rejected' })
  })
})

describe('parseServer', () => {
  it('should require TLS with a login, except on this machine', () => {
    expect(parseServer('smtp://u:p@mail.example').tls).toBe('required')
    expect(parseServer('smtp://u:p@localhost:2525').tls).toBe('offered')
    expect(parseServer('smtps://mail.example')).toMatchObject({ port: 465, secure: true })
  })

  it.each([undefined, '', 'mail.example', 'http://mail.example', 'smtp://'])(
    'should refuse %j without repeating it',
    (url) => {
      expect(() => parseServer(url)).toThrow(/SMTP/)
    },
  )

  it('should not show the password of a URL it cannot read', () => {
    expect(() => parseServer('smtpx://user:topsecret@mail.example')).toThrow(/^((?!topsecret).)*$/)
  })
})

describe('sessions with a mail server', () => {
  const mailTo = (name: string) => ({
    envelope: { ...envelope, to: `${name}@un.example` },
    message,
  })

  it('should be no more than are allowed, however many mails ask for one at once', async () => {
    const server = await start({
      rcpt: ({ recipient }) => (recipient.startsWith('gone') ? 'drop' : '250 2.1.5 ok'),
    })
    const sessions = createSessions({
      name: 'elchi.example',
      server: parseServer(server.url),
      size: 2,
      timeouts,
    })
    const carry = async (name: string) => {
      const session = await sessions.take()
      if ('kind' in session) {
        return session.kind
      }
      const { kind } = await session.send(mailTo(name))
      sessions.give(session)
      return kind
    }
    const names = Array.from({ length: 12 }, (_, index) => `reader${index}`)
    expect(new Set(await Promise.all(names.map(carry)))).toEqual(new Set(['accepted']))
    expect(server.mails).toHaveLength(12)
    expect(server.connections()).toBe(2)

    expect(await carry('gone')).toBe('server')
    expect(await Promise.all(['after', 'that', 'too'].map(carry))).toEqual(
      Array.from({ length: 3 }, () => 'accepted'),
    )
    expect(server.connections()).toBeLessThanOrEqual(3)
    sessions.close()
  })

  it('should make room for one over TLS, and say so where there is none', async () => {
    const server = await start()
    const sessions = createSessions({
      name: 'elchi.example',
      server: parseServer(server.url),
      size: 1,
      timeouts,
    })
    const plain = await sessions.take()
    expect('kind' in plain).toBe(false)
    if (!('kind' in plain)) {
      sessions.give(plain)
    }
    expect(await sessions.take({ onlyTLS: true })).toMatchObject({ fault: 'server-tls' })
    sessions.close()
  })
})

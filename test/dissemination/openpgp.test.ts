import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { simpleParser } from 'mailparser'

import type { DisseminationApp } from './helpers/app.js'
import type { Pair } from './helpers/openpgp.js'

import { noticeExpiringKeys, prepare, sendNotices } from '../../src/dissemination/index.js'
import { optionsOf } from '../../src/plugin/options.js'
import { databases } from '../helpers/boot.js'
import { testPassword } from '../helpers/passwords.js'
import { bootDissemination, editor } from './helpers/app.js'
import { formsOf } from './helpers/forms.js'
import { makePair, openMail, revoked, setSigningKey } from './helpers/openpgp.js'
import { scriptedServer } from './helpers/scriptedServer.js'

const headOf = (raw: string): string => raw.slice(0, raw.indexOf('\r\n\r\n'))

describe.each(databases)('OpenPGP on %s', (database) => {
  let app: DisseminationApp
  let signer: Awaited<ReturnType<typeof setSigningKey>>
  let forms: ReturnType<typeof formsOf>
  const started: { close: () => Promise<void> }[] = []
  const start = async () => {
    const server = await scriptedServer()
    started.push(server)
    return server
  }

  beforeAll(async () => {
    signer = await setSigningKey('open sesame')
    app = await bootDissemination(database)
    forms = formsOf(app)
  })
  afterEach(async () => {
    await Promise.all(started.splice(0).map((server) => server.close()))
  })
  afterAll(async () => {
    delete process.env.OPENPGP_KEY
    delete process.env.OPENPGP_PASSPHRASE
    await app.close()
  })

  const letters = async () => {
    const server = await start()
    const sessions = app.sessionsTo(server.url)
    await sendNotices({ payload: app.payload, sessions })
    sessions.close()
    return server.mails
  }

  const linkIn = async (raw: string, pair: Pair): Promise<string> => {
    const { entity } = await openMail(raw, pair, signer, optionsOf(app.payload).clock())
    const { text } = await simpleParser(Buffer.from(entity, 'latin1'))
    return /https?:\/\/\S+\/api\/mail\/key\/\S+/.exec(text ?? '')?.[0] ?? ''
  }

  /** A contact whose key was confirmed the way readers do it. */
  const confirmed = async (email: string, pair: Pair): Promise<string> => {
    const contact = await app.makeContact(email, { openpgpKey: pair.armored })
    const mails = await letters()
    const letter = mails.find(({ recipient }) => recipient === email)
    const { pathname } = new URL(await linkIn(letter?.data ?? '', pair))
    expect((await forms.post(pathname)).status).toBe(200)
    return contact
  }

  const planned = async (
    contacts: string[],
    encryption: 'never' | 'possible' | 'required' = 'required',
  ) => {
    const list = await app.makeList({ name: 'Sealed circle', encryption })
    for (const contact of contacts) {
      await app.subscribe(list, { contact })
    }
    const release = await app.makeRelease()
    const { id, audience } = await prepare({
      lists: [list],
      payload: app.payload,
      release: release.id,
    })
    const go = async () => {
      await app.fire(id, 'test')
      await app.fire(id, 'approve', editor)
      await app.fire(id, 'schedule')
      const server = await start()
      await app.dispatch(server.url)
      return server.mails
    }
    return { id, audience, go, list, release }
  }

  it('should sign a mail, encrypt it to its one reader, and show nothing of it outside', async () => {
    const [first, second] = [await makePair(), await makePair()]
    const { audience, go, id } = await planned([
      await confirmed('one@un.example', first),
      await confirmed('two@un.example', second),
    ])
    expect(audience).toMatchObject({ queued: 2, skipped: {} })
    const mails = await go()
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual([
      'one@un.example',
      'two@un.example',
    ])
    for (const [email, pair] of [
      ['one@un.example', first],
      ['two@un.example', second],
    ] as const) {
      const raw = mails.find(({ recipient }) => recipient === email)?.data ?? ''
      expect(headOf(raw)).toMatch(
        /^Content-Type: multipart\/encrypted; protocol="application\/pgp-encrypted"/m,
      )
      expect(headOf(raw)).toMatch(/^Subject: \[\.\.\.\]$/m)
      expect(headOf(raw)).toMatch(/^Autocrypt: addr=dispatch@elchi\.example; keydata=/m)
      expect(headOf(raw)).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m)
      expect(raw).not.toMatch(/believers|fined|fines|sealed|circle|content-language/i)
      const { entity, recipients, signed } = await openMail(raw, pair, signer)
      const part = await pair.publicKey.getEncryptionKey()
      expect(recipients).toEqual([part.getKeyID().toHex()])
      expect(signed).toBe(true)
      const inner = await simpleParser(Buffer.from(entity, 'latin1'))
      expect(inner.subject).toBe('Fines for believers')
      expect(inner.text).toContain('Three believers were fined.')
      expect(headOf(entity)).toMatch(/hp="cipher"/)
      expect(headOf(entity)).toMatch(/^HP-Outer: Subject: \[\.\.\.\]$/m)
      const outer = await simpleParser(raw)
      expect(inner.messageId).toBe(outer.messageId)
    }
    const stranger = await makePair()
    await expect(openMail(mails[0]?.data ?? '', stranger, signer)).rejects.toThrow()
    const proof = await app.deliveriesOf(id)
    expect(proof.map(({ encryptedTo }) => encryptedTo).sort()).toEqual(
      [first, second].map(({ publicKey }) => publicKey.getFingerprint()).sort(),
    )
  })

  it('should leave out and name who has no confirmed key where a list demands one', async () => {
    const waiting = await app.makeContact('waiting@un.example', {
      openpgpKey: (await makePair()).armored,
    })
    const without = await app.makeContact('without@un.example')
    const sealed = await confirmed('sealed@un.example', await makePair())
    const { audience, go, id } = await planned([waiting, without, sealed])
    expect(audience).toMatchObject({ queued: 1, skipped: { 'no-key': 2 } })
    expect((await go()).map(({ recipient }) => recipient)).toEqual(['sealed@un.example'])
    const rows = await app.deliveriesOf(id)
    expect(rows.filter(({ state }) => state === 'skipped').map(({ reason }) => reason)).toEqual([
      'no-key',
      'no-key',
    ])
  })

  it('should never send in the clear to somebody who gave a key, save on a list that never encrypts', async () => {
    const waiting = await app.makeContact('unsure@un.example', {
      openpgpKey: (await makePair()).armored,
    })
    const without = await app.makeContact('open@un.example')
    const possible = await planned([waiting, without], 'possible')
    expect(possible.audience).toMatchObject({ queued: 1, skipped: { 'no-key': 1 } })
    expect((await possible.go()).map(({ recipient }) => recipient)).toEqual(['open@un.example'])
    const never = await planned([waiting, without], 'never')
    expect((await never.go()).every(({ data }) => !data.includes('PGP MESSAGE'))).toBe(true)
  })

  it('should send nothing to a key that expired after the audience was frozen, nor the mail in the clear', async () => {
    const pair = await makePair({ expiresIn: 3600 })
    const late = await confirmed('late@un.example', pair)
    const { audience, go, id, list } = await planned([late], 'possible')
    expect(audience).toMatchObject({ queued: 1 })
    const { clock } = optionsOf(app.payload)
    optionsOf(app.payload).clock = () => new Date(Date.now() + 2 * 3600_000)
    try {
      expect(await go()).toEqual([])
    } finally {
      optionsOf(app.payload).clock = clock
    }
    expect(await app.deliveriesOf(id)).toMatchObject([{ reason: 'no-key', state: 'skipped' }])
    expect(list).toBeTruthy()
  })

  it('should send nothing in the clear to a list that was loosened, or to a key that was taken away, after the approval', async () => {
    const gone = await confirmed('gone@un.example', await makePair())
    const { go, id, list } = await planned([gone])
    await app.payload.update({
      id: list,
      collection: 'mailing-lists' as never,
      data: { encryption: 'never' } as never,
    })
    await app.payload.update({
      id: gone,
      collection: 'contacts' as never,
      data: { openpgpKey: null } as never,
    })
    expect(await go()).toEqual([])
    expect(await app.deliveriesOf(id)).toMatchObject([{ reason: 'no-key', state: 'skipped' }])
  })

  it('should follow what went encrypted with an encrypted correction, or name who cannot get one', async () => {
    const [lasting, ending] = [await makePair(), await makePair({ expiresIn: 3600 })]
    const { go, release } = await planned([
      await confirmed('lasting@un.example', lasting),
      await confirmed('ending@un.example', ending),
    ])
    const mails = await go()
    const earlier = mails.find(({ recipient }) => recipient === 'lasting@un.example')
    await app.makeRelease({
      supersedes: release.id,
      text: 'Two believers were fined.',
      title: 'Fines for two believers',
    })
    await app.payload.db.updateOne({
      id: release.id,
      collection: 'releases',
      data: { status: 'superseded' },
    })
    const { clock } = optionsOf(app.payload)
    optionsOf(app.payload).clock = () => new Date(Date.now() + 2 * 3600_000)
    try {
      const { id, audience } = await prepare({ follows: release.id, payload: app.payload })
      expect(audience).toMatchObject({ queued: 1, skipped: { 'no-key': 1 }, total: 2 })
      await app.fire(id, 'test')
      await app.fire(id, 'approve', editor)
      await app.fire(id, 'schedule')
      const server = await start()
      await app.dispatch(server.url)
      expect(server.mails.map(({ recipient }) => recipient)).toEqual(['lasting@un.example'])
      const raw = server.mails[0]?.data ?? ''
      expect(raw).not.toMatch(/believers|correction/i)
      const outer = await simpleParser(raw)
      expect(outer.inReplyTo).toBe((await simpleParser(earlier?.data ?? '')).messageId)
      const at = optionsOf(app.payload).clock()
      const { entity, signed } = await openMail(raw, lasting, signer, at)
      expect(signed).toBe(true)
      const inner = await simpleParser(Buffer.from(entity, 'latin1'))
      expect(inner.subject).toBe('Correction: Fines for two believers')
      expect(inner.text).toContain('Two believers were fined.')
      const rows = await app.deliveriesOf(id)
      expect(rows.map(({ address, reason }) => [address, reason])).toEqual([
        ['ending@un.example', 'no-key'],
        ['lasting@un.example', null],
      ])
    } finally {
      optionsOf(app.payload).clock = clock
    }
  })

  it('should change nothing when a scanner opens the link, and ask anew for another key', async () => {
    const pair = await makePair()
    const contact = await app.makeContact('scanned@un.example', { openpgpKey: pair.armored })
    const [letter] = await letters()
    expect(letter?.data).not.toMatch(/api\/mail\/key/)
    const { pathname } = new URL(await linkIn(letter?.data ?? '', pair))
    const opened = await forms.open(pathname)
    expect(opened.status).toBe(200)
    expect(opened.html).toContain(
      pair.publicKey.getFingerprint().toUpperCase().match(/.{4}/g)?.join(' '),
    )
    expect((await planned([contact])).audience).toMatchObject({ skipped: { 'no-key': 1 } })
    expect((await forms.post(pathname)).status).toBe(200)
    expect((await planned([contact])).audience).toMatchObject({ queued: 1 })
    await app.payload.update({
      id: contact,
      collection: 'contacts' as never,
      data: { openpgpKey: (await makePair()).armored } as never,
    })
    expect((await planned([contact])).audience).toMatchObject({ skipped: { 'no-key': 1 } })
    expect((await forms.post(pathname)).status).toBe(410)
    expect(await letters()).toHaveLength(1)
  })

  it('should tell coordinators once that a key expires soon, without naming anybody', async () => {
    await app.payload.create({
      collection: 'users' as never,
      data: {
        name: 'C',
        email: 'desk@elchi.example',
        password: 'correct horse battery staple 9',
        roles: ['coordinator'],
      } as never,
    })
    const contact = await confirmed('soon@un.example', await makePair({ expiresIn: 20 * 86_400 }))
    expect(await noticeExpiringKeys(app.payload)).toBeGreaterThan(0)
    expect(await noticeExpiringKeys(app.payload)).toBe(0)
    const mails = await letters()
    const own = `/admin/collections/contacts/${contact}`
    const texts = await Promise.all(mails.map(async ({ data }) => (await simpleParser(data)).text))
    expect(texts.filter((text) => text?.includes(own))).toHaveLength(1)
    expect(new Set(mails.map(({ recipient }) => recipient))).toEqual(
      new Set(['desk@elchi.example']),
    )
    expect(JSON.stringify(mails)).not.toMatch(/soon@un/)
  })

  it('should wait with a code, and send nothing in the clear, while the programme has no key', async () => {
    const pair = await makePair()
    const contact = await confirmed('keyless@un.example', pair)
    const { dissemination } = optionsOf(app.payload)
    const { signingKey } = dissemination
    const { go, id } = await planned([contact], 'possible')
    dissemination.signingKey = null
    try {
      await expect(planned([contact], 'possible')).rejects.toMatchObject({
        code: 'signing-key-missing',
        status: 409,
      })
      expect(await go()).toEqual([])
      const row = await app.payload.db.findOne<{ id: string; trouble: string }>({
        collection: 'disseminations',
        where: { id: { equals: id } },
      })
      expect(row?.trouble).toBe('signing-key-missing')
    } finally {
      dissemination.signingKey = signingKey
    }
    const server = await start()
    await app.dispatch(server.url)
    expect((await openMail(server.mails[0]?.data ?? '', pair, signer)).signed).toBe(true)
  })

  describe('at the desk', () => {
    let tokens: Record<string, string>
    beforeAll(async () => {
      tokens = {}
      for (const role of ['coordinator', 'editor']) {
        const email = `${role}-keys@elchi.example`
        await app.payload.create({
          collection: 'users',
          data: { name: role, email, password: testPassword, roles: [role] } as never,
        })
        tokens[role] = await app.login(email, testPassword)
      }
    })

    const upload = (contact: string, openpgpKey: null | string) =>
      app.rest('PATCH', `/contacts/${contact}`, {
        body: { openpgpKey },
        token: tokens.coordinator,
      })
    const standing = async (contact: string, method: 'GET' | 'POST' = 'GET') => {
      const { body, status } = await app.rest(method, `/contacts/${contact}/openpgp`, {
        token: tokens.coordinator,
      })
      return { ...body, status } as Record<string, unknown>
    }
    const letterTo = async (email: string, pair: Pair) => {
      const letter = (await letters()).find(({ recipient }) => recipient === email)
      return linkIn(letter?.data ?? '', pair)
    }
    const codeOf = (body: Record<string, unknown>) =>
      (body.errors as { data?: { code?: string } }[] | undefined)?.[0]?.data?.code

    it('should refuse each key that cannot be used, with its code, and keep the earlier one', async () => {
      const good = await makePair()
      const contact = await app.makeContact('bad@un.example', { openpgpKey: good.armored })
      const past = new Date(Date.now() - 86_400_000)
      const faults: Record<string, string> = {
        'key-expired': (await makePair({ expiresIn: 60, madeAt: past })).armored,
        'key-malformed': good.armored.replace(/\n.{30}/, '\nAAAA'),
        'key-not-encrypting': (await makePair({ withoutEncryption: true })).armored,
        'key-private': good.privateKey.armor(),
        'key-revoked': await revoked(await makePair()),
        'key-several': `${good.armored}\n${(await makePair()).armored}`,
        'key-weak': (await makePair({ weak: true })).armored,
      }
      for (const [code, text] of Object.entries(faults)) {
        const { body, status } = await upload(contact, text)
        expect([code, status]).toEqual([code, 400])
        expect(JSON.stringify(body)).toContain(code)
        expect(JSON.stringify(body)).not.toContain('PRIVATE KEY-----')
      }
      expect(await standing(contact)).toMatchObject({
        fault: null,
        fingerprint: good.publicKey.getFingerprint(),
        state: 'waiting',
      })
    })

    it('should tell how a key stands, from the letter to its end and its removal', async () => {
      const pair = await makePair({ expiresIn: 3600 })
      const contact = await app.makeContact('stands@un.example')
      expect(await standing(contact)).toMatchObject({ isReady: true, state: 'none', status: 200 })
      expect(await standing(contact, 'POST')).toMatchObject({ status: 422 })
      expect((await upload(contact, pair.armored)).status).toBe(200)
      expect(await standing(contact)).toMatchObject({ confirmedAt: null, state: 'waiting' })
      const { pathname } = new URL(await letterTo('stands@un.example', pair))
      expect((await forms.post(`${pathname.slice(0, -2)}xx`)).status).toBe(410)
      expect(await standing(contact)).toMatchObject({ state: 'waiting' })
      expect((await forms.post(pathname)).status).toBe(200)
      const confirmedAt = (await standing(contact)).confirmedAt
      expect(confirmedAt).toEqual(expect.any(String))
      // Pressing again, or asking again, changes nothing and sends nothing.
      expect((await forms.post(pathname)).status).toBe(200)
      expect(await standing(contact, 'POST')).toMatchObject({ confirmedAt, state: 'confirmed' })
      expect(await letters()).toEqual([])

      const { clock } = optionsOf(app.payload)
      optionsOf(app.payload).clock = () => new Date(Date.now() + 2 * 3600_000)
      try {
        expect(await standing(contact)).toMatchObject({
          fault: { code: 'key-expired' },
          state: 'unusable',
        })
        const asked = await standing(contact, 'POST')
        expect([asked.status, codeOf(asked)]).toEqual([422, 'key-unusable'])
      } finally {
        optionsOf(app.payload).clock = clock
      }
      expect((await upload(contact, null)).status).toBe(200)
      expect(await standing(contact)).toMatchObject({ fingerprint: null, state: 'none' })
      expect((await forms.open(pathname)).status).toBe(410)
      expect((await planned([contact])).audience).toMatchObject({ skipped: { 'no-key': 1 } })
    })

    it('should take no answer to a letter that is older than a week, and send another one', async () => {
      const pair = await makePair()
      const contact = await app.makeContact('slow@un.example', { openpgpKey: pair.armored })
      const { pathname } = new URL(await letterTo('slow@un.example', pair))
      const { clock } = optionsOf(app.payload)
      optionsOf(app.payload).clock = () => new Date(Date.now() + 8 * 86_400_000)
      try {
        expect((await forms.open(pathname)).status).toBe(410)
        expect((await forms.post(pathname)).status).toBe(410)
        expect(await standing(contact)).toMatchObject({ confirmedAt: null, state: 'waiting' })
        expect(await standing(contact, 'POST')).toMatchObject({ status: 200 })
        const { pathname: anew } = new URL(await letterTo('slow@un.example', pair))
        expect((await forms.post(anew)).status).toBe(200)
        expect(await standing(contact)).toMatchObject({ state: 'confirmed' })
      } finally {
        optionsOf(app.payload).clock = clock
      }
    })

    it('should answer those alone who may see addresses, and of contacts that there are', async () => {
      const contact = await app.makeContact('private@un.example')
      for (const token of [tokens.editor, undefined]) {
        for (const method of ['GET', 'POST']) {
          const { body, status } = await app.rest(method, `/contacts/${contact}/openpgp`, { token })
          expect([status, codeOf(body)]).toEqual([403, 'key-forbidden'])
        }
      }
      const missing = await standing('nobody')
      expect([missing.status, codeOf(missing)]).toEqual([404, 'key-contact'])
    })
  })
})

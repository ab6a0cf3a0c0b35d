import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { DisseminationApp } from './helpers/app.js'

import { suppressionIds } from '../../src/dissemination/ids/deliveryIds.js'
import { prepare } from '../../src/dissemination/index.js'
import { optionsOf } from '../../src/plugin/options.js'
import { databases } from '../helpers/boot.js'
import { bootDissemination } from './helpers/app.js'
import { scriptedServer } from './helpers/scriptedServer.js'

describe.each(databases)('the audience of a sending on %s', (database) => {
  let app: DisseminationApp
  beforeAll(async () => {
    app = await bootDissemination(database)
  })
  afterAll(() => app.close())

  const suppress = async (address: string) => {
    const { keys } = optionsOf(app.payload)
    const [id = ''] = suppressionIds({ address, keys })
    await app.payload.db.create({
      collection: 'suppressions',
      data: { id, at: '2026-01-01T00:00:00.000Z', keyId: keys.current, reason: 'requested' },
    })
  }

  it('should count everybody who is left out, with the reason', async () => {
    const [first, second] = [await app.makeList(), await app.makeList()]
    const contact = (email: string, over?: Record<string, unknown>) => app.makeContact(email, over)
    const join = (list: string, id: string, over = {}) =>
      app.subscribe(list, { contact: id, ...over })
    await join(first, await contact('fine@un.example'))
    await join(second, await contact('fine@un.example'))
    await join(first, await contact('paused@un.example', { status: 'paused' }))
    await join(first, await contact('public@un.example', { tlpClearance: 'TLP:CLEAR' }))
    await join(first, await contact('russian@un.example', { language: 'ru' }))
    await join(first, await contact('pending@un.example'), { status: 'pending' })
    await join(first, await contact('left-one@un.example'), { status: 'unsubscribed' })
    await join(second, await contact('left-one@un.example'))
    await join(first, await contact('left@un.example'), { status: 'unsubscribed' })
    await join(first, await contact('never@un.example'))
    await app.subscribe(first, { address: 'reader@home.example' })
    await suppress('never@un.example')
    const release = await app.makeRelease({ tlp: 'TLP:GREEN' })
    const { id, audience } = await prepare({
      lists: [first, second],
      payload: app.payload,
      release: release.id,
    })
    expect(audience).toMatchObject({
      queued: 2,
      skipped: {
        duplicate: 1,
        inactive: 1,
        language: 1,
        'opted-out': 1,
        suppressed: 1,
        tlp: 2,
        unconfirmed: 1,
      },
      total: 11,
    })
    const queued = (await app.deliveriesOf(id)).filter(({ state }) => state === 'queued')
    expect(queued.map(({ address }) => address)).toEqual(['fine@un.example', 'left-one@un.example'])
  })

  it('should freeze the same audience at whatever depth the answer is asked for', async () => {
    const list = await app.makeList()
    await app.subscribe(list, { contact: await app.makeContact('deep@un.example') })
    const release = await app.makeRelease()
    const made = (await app.payload.create({
      collection: 'disseminations' as never,
      data: { filter: { language: 'any' }, lists: [list], release: release.id } as never,
      depth: 1,
    })) as unknown as { audience: unknown; id: string; release: { id: string } }
    expect(made.audience).toMatchObject({ queued: 1, total: 1 })
    expect(made.release.id).toBe(release.id)
    expect(await app.deliveriesOf(made.id)).toMatchObject([{ address: 'deep@un.example' }])
  })

  it('should refuse a list that may not be sent the label', async () => {
    const list = await app.makeList({ tlpCeiling: 'TLP:CLEAR' })
    const release = await app.makeRelease({ tlp: 'TLP:GREEN' })
    await expect(
      prepare({ lists: [list], payload: app.payload, release: release.id }),
    ).rejects.toMatchObject({ code: 'tlp-above-list', status: 422 })
  })

  it('should refuse to change what an approval binds to', async () => {
    const { id } = await app.scheduled(['frozen@un.example'])
    await expect(
      app.payload.update({
        id,
        collection: 'disseminations' as never,
        data: { lists: [await app.makeList()] } as never,
      }),
    ).rejects.toMatchObject({ code: 'dissemination-frozen', status: 409 })
  })

  it('should refuse to write a delivery past the outbox', async () => {
    const { id } = await app.scheduled(['sealed@un.example'])
    const [row] = await app.deliveriesOf(id)
    await expect(
      app.payload.update({
        id: row?.id ?? '',
        collection: 'deliveries' as never,
        data: { state: 'accepted' } as never,
      }),
    ).rejects.toMatchObject({ status: 403 })
  })

  it('should leave a mail unknown that a killed worker had in hand, and send the others', async () => {
    const server = await scriptedServer()
    const { id } = await app.scheduled(['inhand@un.example', 'rest@un.example'])
    const row = (await app.deliveriesOf(id)).find(({ address }) => address === 'inhand@un.example')
    await app.payload.db.create({
      collection: 'delivery-attempts',
      data: { id: `${row?.id}#1`, at: '2026-11-01T10:00:00.000Z', claim: 'gone' },
    })
    await app.dispatch(server.url)
    await server.close()
    const recipients = server.mails.map(({ recipient }) => recipient)
    expect(recipients).toContain('rest@un.example')
    expect(recipients).not.toContain('inhand@un.example')
    expect(await app.statesOf(id)).toEqual({
      'inhand@un.example': 'unknown',
      'rest@un.example': 'accepted',
    })
  })
})

import type { PayloadRequest } from 'payload'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLocalReq } from 'payload'

import type { AuditRow } from '../../src/audit/index.js'
import type { Policy } from '../../src/plugin/policy.js'
import type { RoomApp } from '../audit/helpers/app.js'

import { auditRoom } from '../../src/audit/index.js'
import { nobody, roles } from '../../src/plugin/policy.js'
import {
  closeExpiredRequests,
  correctIdentity,
  eraseIdentity,
  openIdentityRequest,
  putIdentity,
  vaultEffects,
  vaultRoom,
} from '../../src/vault/index.js'
import { stateOf, transition, workflowRoom } from '../../src/workflow/index.js'
import { identityRequest } from '../../workflows/identityRequest.js'
import { startRooms } from '../audit/helpers/app.js'
import { databases } from '../helpers/boot.js'

const cleared = roles('custodian', 'coordinator')
const policy: Policy = {
  identities: { create: roles('custodian'), delete: nobody, read: cleared, update: nobody },
  'identity-requests': { create: cleared, delete: nobody, read: cleared, update: nobody },
  'workflow-subjects': { create: nobody, delete: nobody, read: cleared, update: nobody },
}
const collection = 'identity-requests'

describe.each(databases)('identity requests on %s', (database) => {
  let app: RoomApp
  let identity: string
  let now = new Date('2026-05-01T10:00:00.000Z')
  const people: Record<string, PayloadRequest> = {}

  // Each call is a request of its own: one that was in a transaction keeps its id.
  const as = (name: string): PayloadRequest =>
    ({ ...people[name], transactionID: undefined }) as PayloadRequest
  const login = async (name: string, role: string): Promise<void> => {
    const user = await app.payload.create({
      collection: 'users',
      data: { email: `${name}@example.org`, password: 'a long passphrase', roles: [role] } as never,
    })
    people[name] = await createLocalReq(
      { user: { ...user, collection: 'users' } as never },
      app.payload,
    )
  }

  beforeAll(async () => {
    app = await startRooms({
      database,
      options: {
        clock: () => now,
        effects: vaultEffects,
        policy,
        workflows: [identityRequest],
      },
      rooms: [auditRoom, vaultRoom, workflowRoom],
    })
    identity = await putIdentity({ identity: { given: 'Amina' }, payload: app.payload })
    await login('asker', 'custodian')
    await login('second', 'custodian')
    await login('editor', 'editor')
  })
  afterAll(() => app.close())

  const ask = async (wants = 'open', who = 'asker'): Promise<string> => {
    const doc = await app.payload.create({
      collection: collection as never,
      data: { identity, reason: 'The lawyer has to reach this person today.', wants } as never,
      overrideAccess: false,
      req: as(who),
    })
    return String((doc as { id: string }).id)
  }
  const fire = async (id: string, name: string, who: string) =>
    transition({
      id,
      collection,
      comment: 'because',
      expectedSequence: (await stateOf({ id, collection, payload: app.payload })).sequence,
      payload: app.payload,
      req: as(who),
      transition: name,
    })
  const open = (id: string, who: string) =>
    openIdentityRequest({ id, payload: app.payload, req: as(who) })

  it('should stay closed until a second person has granted it', async () => {
    const id = await ask()
    await expect(open(id, 'asker')).rejects.toMatchObject({ code: 'request-not-granted' })
    await expect(fire(id, 'grant', 'asker')).rejects.toMatchObject({ status: 422 })
    await fire(id, 'grant', 'second')
    expect(await open(id, 'asker')).toEqual({
      expiresAt: '2026-05-01T10:30:00.000Z',
      identity: { id: identity, given: 'Amina' },
    })
  })

  it('should open for nobody but the one who asked', async () => {
    const id = await ask()
    await fire(id, 'grant', 'second')
    await expect(open(id, 'second')).rejects.toMatchObject({ code: 'request-not-yours' })
    await expect(open(id, 'editor')).rejects.toMatchObject({ status: 403 })
    const stranger = await createLocalReq({}, app.payload)
    await expect(
      openIdentityRequest({ id, payload: app.payload, req: stranger }),
    ).rejects.toMatchObject({ status: 403 })
  })

  it('should not open after a refusal', async () => {
    const id = await ask()
    await fire(id, 'refuse', 'second')
    await expect(open(id, 'asker')).rejects.toMatchObject({ code: 'request-not-granted' })
  })

  it('should close by itself, whether anyone looks or not', async () => {
    const [looked, left] = [await ask(), await ask()]
    for (const id of [looked, left]) {
      await fire(id, 'grant', 'second')
      await open(id, 'asker')
    }
    const opened = now
    now = new Date(opened.getTime() + 30 * 60_000)
    await expect(open(looked, 'asker')).rejects.toMatchObject({ code: 'request-expired' })
    await closeExpiredRequests(app.payload)
    for (const id of [looked, left]) {
      expect(await stateOf({ id, collection, payload: app.payload })).toMatchObject({
        state: 'closed',
      })
      await expect(open(id, 'asker')).rejects.toMatchObject({ code: 'request-expired' })
    }
    expect(await closeExpiredRequests(app.payload)).toBe(0)
    now = opened
  })

  it('should not open longer because someone wrote a later end into the database', async () => {
    const id = await ask()
    await fire(id, 'grant', 'second')
    await open(id, 'asker')
    const opened = now
    await app.payload.db.updateOne({
      id,
      collection,
      data: { expiresAt: '2099-01-01T00:00:00.000Z' },
    })
    now = new Date(opened.getTime() + 31 * 60_000)
    await expect(open(id, 'asker')).rejects.toMatchObject({ code: 'request-expired' })
    now = opened
  })

  it('should let nobody ask in the name of another', async () => {
    const doc = (await app.payload.create({
      collection: collection as never,
      data: {
        identity,
        reason: 'A reason that is long enough.',
        requestedBy: as('second').user?.id,
      } as never,
      depth: 0,
      overrideAccess: false,
      req: as('asker'),
    })) as unknown as { requestedBy: unknown }
    expect(doc.requestedBy).toBe(as('asker').user?.id)
  })

  it('should write every look into the audit log, without a name', async () => {
    const id = await ask()
    await fire(id, 'grant', 'second')
    await open(id, 'asker')
    await open(id, 'asker')
    const { docs } = await app.payload.db.find<AuditRow>({
      collection: 'audit-log',
      limit: 0,
      pagination: false,
      where: { kind: { equals: 'vault.identity-shown' } },
    })
    const looks = docs.filter(({ data }) => data?.request === id)
    expect(looks.map(({ actor }) => actor)).toEqual(
      Array.from({ length: 2 }, () => `user:${as('asker').user?.id}`),
    )
    expect(JSON.stringify(docs)).not.toContain('Amina')
  })

  it('should let nobody else start the time, through the workflow either', async () => {
    const id = await ask()
    await fire(id, 'grant', 'second')
    await expect(fire(id, 'open', 'second')).rejects.toMatchObject({
      blockers: [expect.objectContaining({ code: 'asker-only' })],
    })
    await fire(id, 'open', 'asker')
    const [row] = (
      await app.payload.db.find<{ isOpen: boolean }>({
        collection,
        where: { id: { equals: id } },
      })
    ).docs
    expect(row).toMatchObject({ expiresAt: '2026-05-01T10:30:00.000Z', isOpen: true })
  })

  it('should close when the clock was set back behind the opening', async () => {
    const id = await ask()
    await fire(id, 'grant', 'second')
    await open(id, 'asker')
    const opened = now
    now = new Date(opened.getTime() - 24 * 3_600_000)
    await expect(open(id, 'asker')).rejects.toMatchObject({ code: 'request-clock' })
    now = opened
    await expect(open(id, 'asker')).rejects.toMatchObject({ code: 'request-expired' })
  })

  it('should close when whoever has it open was deleted', async () => {
    await login('leaver', 'custodian')
    const id = await ask('open', 'leaver')
    await fire(id, 'grant', 'second')
    await open(id, 'leaver')
    await app.payload.delete({ id: as('leaver').user?.id ?? '', collection: 'users' })
    await closeExpiredRequests(app.payload)
    expect(await stateOf({ id, collection, payload: app.payload })).toMatchObject({
      state: 'closed',
    })
  })

  it('should be corrected by whoever has it open, and by nobody else', async () => {
    const id = await ask()
    const correct = (who: string) =>
      correctIdentity({
        id,
        identity: { given: 'Amina', surname: 'Sariyeva' },
        payload: app.payload,
        req: as(who),
      })
    await fire(id, 'grant', 'second')
    await expect(correct('asker')).rejects.toMatchObject({ code: 'request-not-granted' })
    await open(id, 'asker')
    await expect(correct('second')).rejects.toMatchObject({ code: 'request-not-yours' })
    await correct('asker')
    expect((await open(id, 'asker')).identity).toEqual({
      id: identity,
      given: 'Amina',
      surname: 'Sariyeva',
    })
  })

  it('should not show what was granted to be erased, nor erase what was granted to be shown', async () => {
    const [shown, erased] = [await ask('open'), await ask('erase')]
    await fire(shown, 'grant', 'second')
    await fire(erased, 'grant', 'second')
    const otherwise = { blockers: [expect.objectContaining({ code: 'asked-otherwise' })] }
    await expect(open(erased, 'asker')).rejects.toMatchObject(otherwise)
    await expect(fire(shown, 'erase', 'asker')).rejects.toMatchObject(otherwise)
  })

  it('should erase by two people', async () => {
    const other = identity
    identity = await putIdentity({ identity: { given: 'Forgotten' }, payload: app.payload })
    const id = await ask('erase')
    await expect(fire(id, 'erase', 'asker')).rejects.toMatchObject({ status: 422 })
    await fire(id, 'grant', 'second')
    await fire(id, 'erase', 'asker')
    const row = await app.payload.findByID({ id: identity, collection: 'identities' as never })
    expect(row).toMatchObject({ erasure: 'pending', status: 'erased' })
    identity = other
  })

  it('should tell that an identity was erased meanwhile', async () => {
    const id = await ask()
    await fire(id, 'grant', 'second')
    await eraseIdentity({ id: identity, payload: app.payload })
    await expect(open(id, 'asker')).rejects.toMatchObject({ code: 'identity-erased' })
  })
})

import { afterEach, describe, expect, it } from '@jest/globals'

import type { AuditEntry, AuditRow } from '../../src/audit/index.js'
import type { RoomApp } from './helpers/app.js'

import { appendAudit, auditRoom, verifyAudit } from '../../src/audit/index.js'
import { createKeyRing, parseKeyRing } from '../../src/keys/index.js'
import { optionsOf } from '../../src/plugin/options.js'
import { startRooms } from './helpers/app.js'

const entry = (source: string): AuditEntry => ({
  actor: 'system:test',
  kind: 'test.step',
  source,
  subject: null,
})

describe('audit log and the key ring', () => {
  let app: RoomApp
  afterEach(() => app.close())

  it('should stay proven when an old key is destroyed, and remember which key proved what', async () => {
    const oldRing = createKeyRing()
    app = await startRooms({ database: 'sqlite', options: { keys: oldRing }, rooms: [auditRoom] })
    const options = optionsOf(app.payload)
    await appendAudit({ entries: [entry('a'), entry('b')], payload: app.payload })

    const grown = createKeyRing(oldRing)
    options.keys = parseKeyRing(grown)
    await appendAudit({ entries: [entry('c')], payload: app.payload })
    expect(await verifyAudit(app.payload)).toMatchObject({ entries: 3, verified: true })

    options.keys = parseKeyRing(grown.split(',')[0])
    expect(await verifyAudit(app.payload)).toMatchObject({ entries: 3, verified: true })

    const { docs } = await app.payload.db.find<AuditRow>({ collection: 'audit-log', sort: 'id' })
    await app.payload.db.updateOne({
      id: docs[0]?.id ?? '',
      collection: 'audit-log',
      data: { ...docs[0], mac: 'f'.repeat(64) },
    })
    expect(await verifyAudit(app.payload)).toMatchObject({ verified: false })
  })
})

import type { CollectionConfig } from 'payload'

import { setImmediate as nextTurn } from 'node:timers/promises'

import type { RoomApp } from '../test/audit/helpers/app.js'

import { appendAudit, auditRoom, verifyAudit } from '../src/audit/index.js'
import { createKeyRing, parseKeyRing } from '../src/keys/index.js'
import { optionsOf } from '../src/plugin/options.js'
import { randomId } from '../src/plugin/randomId.js'
import { requestWith } from '../src/vault/grant.js'
import { openSealed, rotateKeys, sealedText, vaultRoom } from '../src/vault/index.js'
import { startRooms } from '../test/audit/helpers/app.js'
import { timeInTurns } from './timeInTurns.js'
import { signIns } from './vaultSignIn.js'

export type Figure = {
  goal: number | null
  holds: boolean | null
  name: string
  unit: string
  value: number
}

const text = 'A report of about two thousand characters, as monitors write them. '.repeat(30)
const plainSlug = 'plain' as never
const sealedSlug = 'sealed' as never

const base = { disableDuplicate: true, lockDocuments: false as const }
const collections: CollectionConfig[] = [
  { ...base, slug: 'plain', fields: [randomId(), { name: 'text', type: 'textarea' }] },
  {
    ...base,
    slug: 'sealed',
    fields: [
      randomId(),
      ...sealedText({ name: 'text', collection: 'sealed', label: { en: 'Text', ru: 'Текст' } }),
    ],
  },
]

const round = (value: number, digits = 3): number => Number(value.toFixed(digits))

const create = async (app: RoomApp, collection: never): Promise<string> => {
  const doc = await app.payload.create({ collection, data: { text } as never })
  return String((doc as { id: string }).id)
}

const reads = async (app: RoomApp): Promise<Figure[]> => {
  const { payload } = app
  const [plain, sealed] = [await create(app, plainSlug), await create(app, sealedSlug)]
  const grant = { id: sealed, collection: 'sealed', does: 'open', field: 'text' } as const
  const [plainMs = 0, sealedMs = 0] = await timeInTurns(200, [
    () => payload.findByID({ id: plain, collection: plainSlug }),
    async () =>
      payload.findByID({
        id: sealed,
        collection: sealedSlug,
        req: await requestWith({ grant, payload }),
      }),
  ])
  const [auditedMs = 0] = await timeInTurns(100, [
    () =>
      openSealed({
        id: sealed,
        as: 'system:bench',
        collection: 'sealed',
        field: 'text',
        payload,
        purpose: 'bench',
      }),
  ])
  const ratio = round(sealedMs / plainMs, 2)
  return [
    { name: 'plain read', goal: null, holds: null, unit: 'ms', value: round(plainMs) },
    { name: 'sealed read', goal: null, holds: null, unit: 'ms', value: round(sealedMs) },
    { name: 'sealed / plain', goal: 1.5, holds: ratio <= 1.5, unit: 'times', value: ratio },
    {
      name: 'sealed read with audit entry',
      goal: null,
      holds: null,
      unit: 'ms',
      value: round(auditedMs),
    },
  ]
}

const rotation = async (app: RoomApp, ring: string, records: number): Promise<Figure[]> => {
  const { payload } = app
  const ids: string[] = []
  for (let index = 0; index < records; index += 1) {
    ids.push(await create(app, sealedSlug))
  }
  optionsOf(payload).keys = parseKeyRing(createKeyRing(ring))
  let failed = 0
  let done = 0
  let isRotating = true
  const reader = async (offset: number): Promise<void> => {
    for (let index = offset; isRotating; index += 7) {
      const id = ids[index % ids.length] ?? ''
      const grant = { id, collection: 'sealed', does: 'open', field: 'text' } as const
      try {
        const req = await requestWith({ grant, payload })
        const doc = await payload.findByID({ id, collection: sealedSlug, req })
        failed += (doc as { text?: string }).text === text ? 0 : 1
      } catch {
        failed += 1
      }
      done += 1
      // The embedded database answers without leaving the event loop's turn; others need theirs.
      await nextTurn()
    }
  }
  const start = performance.now()
  const readers = [reader(0), reader(3)]
  const { moved } = await rotateKeys(payload)
  const seconds = (performance.now() - start) / 1000
  isRotating = false
  await Promise.all(readers)
  return [
    {
      name: 'records rotated',
      goal: records,
      holds: moved >= records,
      unit: 'records',
      value: moved,
    },
    { name: 'rotation', goal: null, holds: null, unit: 's', value: round(seconds, 1) },
    { name: 'reads while rotating', goal: null, holds: null, unit: 'reads', value: done },
    { name: 'failed reads', goal: 0, holds: failed === 0, unit: 'reads', value: failed },
  ]
}

const audit = async (app: RoomApp, entries: number): Promise<Figure[]> => {
  const { payload } = app
  const start = performance.now()
  await appendAudit({
    entries: Array.from({ length: entries }, (_, index) => ({
      actor: 'system:bench',
      data: { index },
      kind: 'bench.step',
      source: `bench:${index}`,
      subject: null,
    })),
    payload,
  })
  const appended = performance.now()
  const { verified } = await verifyAudit(payload)
  const perEntry = (appended - start) / entries
  return [
    {
      name: 'audit append, per entry of a batch',
      goal: null,
      holds: null,
      unit: 'ms',
      value: round(perEntry),
    },
    {
      name: 'audit verify',
      goal: null,
      holds: verified,
      unit: 'entries/s',
      value: Math.round(entries / ((performance.now() - appended) / 1000)),
    },
  ]
}

/** Reading, rotating and proving on SQLite, with `records` sealed records. */
export const vault = async ({ records = 10_000 }: { records?: number } = {}): Promise<Figure[]> => {
  const ring = createKeyRing()
  const app = await startRooms({
    collections,
    database: 'sqlite',
    options: { keys: ring },
    rooms: [auditRoom, vaultRoom],
  })
  try {
    return [
      ...(await reads(app)),
      ...(await rotation(app, ring, records)),
      ...(await audit(app, records)),
      ...(await signIns()),
    ]
  } finally {
    await app.close()
  }
}

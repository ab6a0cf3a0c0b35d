import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Writable } from 'node:stream'
import { APIError } from 'payload'

import type { RoomApp } from './helpers/app.js'

import { auditRoom } from '../../src/audit/index.js'
import { redactArguments } from '../../src/audit/redact.js'
import { databases } from '../helpers/boot.js'
import { startRooms } from './helpers/app.js'

const canary = 'Amina Sariyeva'
const logged = (...args: unknown[]): string => JSON.stringify(redactArguments(args))

describe('redacted log call', () => {
  it.each<[string, unknown]>([
    ['a database error', Object.assign(new Error(`Failed query params: ${canary}`), { code: 'X' })],
    ['its bound values', Object.assign(new Error('x'), { params: [canary], query: canary })],
    ['a cause', new Error('x', { cause: new Error(canary) })],
    ['an error in an object', { err: new Error(canary), msg: 'failed' }],
    ['a broken JSON', new SyntaxError(`Unexpected token in "${canary}"`)],
    ['a stack as text', new Error(canary).stack],
    ['a document', { doc: { name: 'Amina', surname: 'Sariyeva' } }],
    ['a sentence in a property', { note: canary }],
    ['a message with parameters', `insert failed, params: ${canary}`],
    ['a name in another script', 'not found: Амина Сариева'],
    ['an address', 'mail to amina.sariyeva@example.org bounced'],
    ['an address in a property', { to: 'amina@example.org' }],
    ['a phone number', 'call +993 12 34-56-78 failed'],
    ['a number beside a migration', '20261124_162115_initial by 20261124 34-56-78'],
    ['a deep object', { a: { b: { c: { d: { e: 'Amina' } } } } }],
  ])('should not hold %s', (_, argument) => {
    expect(logged(argument)).not.toMatch(/amina|sariyeva|Амина|34-56|bounced@|example\.org/i)
  })

  it('should keep what helps to find the fault', () => {
    const error = Object.assign(new Error(canary), { code: 'SQLITE_BUSY' })
    const text = logged({ id: 'p1', err: error, msg: 'The pump failed.', sequence: 4 })
    expect(text).toMatch(/SQLITE_BUSY/)
    expect(text).toMatch(/redactingLogger\.test/)
    expect(text).toMatch(/The pump failed\./)
    expect(text).toMatch(/"id":"p1"/)
    expect(logged('Migrated:  20261124_162115_initial (12ms)')).toMatch(/20261124_162115_initial/)
    expect(logged(new APIError('The key ring is missing.', 422))).toMatch(/The key ring is missing/)
    expect(logged(new TypeError('x is not a function'))).toMatch(/x is not a function/)
  })
})

describe.each(databases)('log of an app on %s', (database) => {
  let app: RoomApp
  let output = ''

  beforeAll(async () => {
    const destination = new Writable({
      write: (chunk: Buffer, _, done) => {
        output += chunk.toString()
        done()
      },
    })
    app = await startRooms({
      collections: [
        {
          slug: 'notes',
          access: { read: () => true },
          fields: [{ name: 'text', type: 'text', unique: true }],
          hooks: {
            beforeChange: [
              ({ data }) => {
                if ((data as { text: string }).text.startsWith('fail')) {
                  throw new Error(`cannot store ${(data as { text: string }).text}`)
                }
              },
            ],
          },
        },
      ],
      database,
      logger: { destination, options: { level: 'trace' } },
      rooms: [auditRoom],
    })
  })
  afterAll(() => app.close())

  it('should hold nothing of what was written when a write fails', async () => {
    const collection = 'notes' as never
    const write = (data: unknown) => app.payload.create({ collection, data: data as never })
    const first = await write({ text: canary })
    await expect(write({ text: canary })).rejects.toBeDefined()
    await expect(write({ text: `fail ${canary}` })).rejects.toBeDefined()
    const sql = app.payload.db.create({
      collection,
      data: { id: (first as { id: string }).id, text: canary },
    })
    const failure: unknown = await sql.catch((error: unknown) => error)
    app.payload.logger.error(failure as Error)
    app.payload.logger.error({ err: failure, msg: 'A write failed.' })
    expect(output).toMatch(/A write failed/)
    expect(output).not.toMatch(/Amina|Sariyeva/)
  })
})

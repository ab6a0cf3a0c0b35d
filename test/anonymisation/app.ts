import type { Payload, PayloadRequest, TypedUser } from 'payload'
import type { ElchiOptions } from 'payload-elchi/types'

import { compatibilityOptions, mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildConfig, createLocalReq, getPayload, handleEndpoints } from 'payload'
import { elchi, withOneWriter } from 'payload-elchi'

import type { Database } from '../helpers/boot.js'

import { collections } from '../../collections/index.js'
import { policy } from '../../collections/policy.js'
import { putIdentity } from '../../src/vault/index.js'
import { fieldReport } from '../../workflows/fieldReport.js'
import { publication } from '../../workflows/publication.js'
import { testKeys, testSecret } from '../helpers/keys.js'

const password = 'correct horse battery staple 9'

const adapterOf = (database: Database, directory: string) => {
  if (database === 'mongodb') {
    const url = new URL(process.env.MONGODB_TEST_URI ?? '')
    url.pathname = `/elchi_${randomUUID().slice(0, 8)}`
    return mongooseAdapter({
      ...(process.env.DATABASE_COMPATIBILITY === 'firestore' ? compatibilityOptions.firestore : {}),
      ensureIndexes: true,
      url: url.toString(),
    })
  }
  const adapter = sqliteAdapter({
    client: { url: `file:${path.join(directory, 'test.db')}` },
    push: true,
    transactionOptions: {},
    wal: true,
  })
  return {
    ...adapter,
    init: (args: Parameters<typeof adapter.init>[0]) => withOneWriter(adapter.init(args)),
  }
}

type Answer = { body: Record<string, unknown>; status: number }

/** One member of staff of the test's programme, acting through REST and the Local API. */
export type Person = {
  id: string
  req: () => Promise<PayloadRequest>
  rest: (method: string, route: string, body?: unknown) => Promise<Answer>
}

const bodyOf = async (response: Response): Promise<Record<string, unknown>> => {
  const text = await response.text()
  return (text.startsWith('{') ? JSON.parse(text) : { text }) as Record<string, unknown>
}

/** The programme with its reports, publications and register, on a fresh database. */
export const bootAnonymisation = async (
  database: Database,
  anonymisation: ElchiOptions['anonymisation'] = {},
) => {
  const directory = await mkdtemp(path.join(tmpdir(), 'elchi-anonymisation-'))
  const clock = { now: new Date('2025-06-01T10:00:00.000Z') }
  const config = buildConfig({
    admin: { user: 'users' },
    collections,
    db: adapterOf(database, directory),
    editor: lexicalEditor(),
    graphQL: { disable: true },
    logger: { options: { level: 'fatal' } },
    plugins: [
      elchi({
        anonymisation,
        clock: () => clock.now,
        effects: { 'programme.purgeReport': () => Promise.resolve() },
        keys: testKeys,
        policy,
        workflows: [fieldReport, publication],
      }),
    ],
    secret: testSecret,
    telemetry: false,
    typescript: { autoGenerate: false },
  })
  const key = randomUUID()
  const payload: Payload = await getPayload({ config, key })

  for (const [id, name, names] of [
    ['KZ', 'Kazakhstan', 'with-consent'],
    ['UZ', 'Uzbekistan', 'never'],
  ] as const) {
    await payload.create({
      collection: 'countries',
      data: {
        id,
        name,
        nameRu: name,
        protection: { names, twoPersonAnonymisation: false },
        reviewOn: '2026-01-01',
        risk: 'low',
      },
    } as never)
  }

  const rest = async (method: string, route: string, body?: unknown, token?: string) => {
    const response = await handleEndpoints({
      config,
      payloadInstanceCacheKey: key,
      request: new Request(`http://localhost:3000/api${route}`, {
        body: body === undefined ? undefined : JSON.stringify(body),
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token ? { authorization: `JWT ${token}` } : {}),
        },
        method,
      }),
    })
    return { body: await bodyOf(response), status: response.status }
  }

  const person = async (roles: string[], countries: string[] = []): Promise<Person> => {
    const email = `${roles[0]}-${randomUUID().slice(0, 8)}@example.org`
    const { id } = (await payload.create({
      collection: 'users',
      data: { countries, email, name: 'A member of staff', password, roles },
    } as never)) as { id: string }
    const { token } = await payload.login({
      collection: 'users',
      data: { email, password },
    } as never)
    return {
      id,
      req: async () => {
        const user = await payload.findByID({ id, collection: 'users' } as never)
        return createLocalReq({ user: { ...(user as TypedUser), collection: 'users' } }, payload)
      },
      rest: (method, route, body) => rest(method, route, body, token),
    }
  }

  await person(['administrator'])
  const people = {
    administrator: await person(['administrator']),
    auditor: await person(['auditor']),
    coordinator: await person(['coordinator'], ['KZ']),
    custodian: await person(['custodian']),
    editor: await person(['editor']),
    elsewhere: await person(['coordinator', 'editor'], ['UZ']),
  }

  const gulsim = await putIdentity({
    identity: {
      country: 'KZ',
      given: 'Гульсим',
      phones: ['+77750247650'],
      script: 'Cyrl',
      sex: 'f',
      surname: 'Байжуманова',
    },
    payload,
  })

  const report = async (data: Record<string, unknown> = {}): Promise<string> => {
    const created = await payload.create({
      collection: 'field-reports',
      data: {
        consentScope: 'anonymised',
        country: 'KZ',
        languages: ['en'],
        receivedOn: '2025-05-20',
        reliability: reliabilityTerm,
        rights: ['expression'],
        text: reportText,
        title: 'A picket',
        validity: validityTerm,
        ...data,
      },
    } as never)
    return String((created as { id: string }).id)
  }

  return {
    clock,
    close: async () => {
      await payload.destroy()
      await rm(directory, { force: true, recursive: true })
    },
    gulsim,
    payload,
    people,
    report,
    rest,
  }
}

const reliabilityTerm = 'high'
const validityTerm = 'confirmed'

/** Names a person of the register twice, and somebody whom no register knows. */
export const reportText =
  'The picket was held by Gulsim Baizhumanova on Friday. Her number is 8 (775) 024-76-50.\n\n' +
  'The lawyer, Yuri Dobrynin, was not let in. Baizhumanova was released in the evening.'

export type AnonymisationApp = Awaited<ReturnType<typeof bootAnonymisation>>

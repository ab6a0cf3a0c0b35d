import type { Config, Payload } from 'payload'

import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildConfig, getPayload, handleEndpoints } from 'payload'

import { testKeys, testSecret } from './keys.js'
import { signInWith } from './signIn.js'

export type Database = 'mongodb' | 'sqlite'

/** The databases at hand: SQLite always, MongoDB where a server was found. */
export const databases: Database[] = process.env.MONGODB_TEST_URI
  ? ['sqlite', 'mongodb']
  : ['sqlite']

type Answer = { body: Record<string, unknown>; headers: Headers; status: number }

type RestOptions = {
  body?: unknown
  /** A body as a form sends it, in place of JSON. */
  form?: string
  headers?: Record<string, string>
  /** A body as it stands, in place of JSON that is made here. */
  text?: string
  token?: string
}

export type TestApp = {
  close: () => Promise<void>
  /** The environment of this app, for child processes that share its database. */
  environment: Record<string, string>
  /** Under which Payload keeps this instance, for calls past `rest`. */
  key: string
  login: (email: string, password: string) => Promise<string>
  payload: Payload
  /** Calls the REST API as a browser would, through Payload's own router. */
  rest: (method: string, path: string, options?: RestOptions) => Promise<Answer>
}

const databaseURL = async (database: Database): Promise<{ directory: string; url: string }> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'elchi-test-'))
  if (database === 'sqlite') {
    return { directory, url: `file:${path.join(directory, 'test.db')}` }
  }
  const url = new URL(process.env.MONGODB_TEST_URI ?? '')
  url.pathname = `/elchi_${randomUUID().slice(0, 8)}`
  return { directory, url: url.toString() }
}

/**
 * Starts the reference app (or one of the caller's) on a fresh database.
 *
 * @param args.change adapts the app's config before it is built
 * @param args.logger where logs go; by default only what is fatal is shown
 * @param args.url reopens an earlier app's database (its `environment.DATABASE_URL`)
 */
export const boot = async (
  args: {
    change?: (config: Config) => Config
    database?: Database
    logger?: Config['logger']
    url?: string
  } = {},
): Promise<TestApp> => {
  const { directory, url } = await databaseURL(args.database ?? 'sqlite')
  const environment = {
    DATABASE_URL: args.url ?? url,
    ELCHI_ANCHOR: path.join(directory, 'anchors.jsonl'),
    ELCHI_KEYS: testKeys,
    PAYLOAD_SECRET: testSecret,
  }
  Object.assign(process.env, environment)
  const { appConfig } = await import('../../payload.config.js')
  const config = buildConfig({
    ...(args.change ?? ((same) => same))(appConfig()),
    logger: args.logger ?? quiet,
  })
  const key = randomUUID()
  const payload = await getPayload({ config, key })

  const rest: TestApp['rest'] = async (
    method,
    route,
    { body, form, headers = {}, text: own, token } = {},
  ) => {
    const response = await handleEndpoints({
      config,
      payloadInstanceCacheKey: key,
      request: new Request(`http://localhost:3000/api${route}`, {
        body: own ?? form ?? (body === undefined ? undefined : JSON.stringify(body)),
        headers: {
          ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token ? { authorization: `JWT ${token}` } : {}),
          ...headers,
        },
        method,
      }),
    })
    const text = await response.text()
    const isJson = /\bjson(?:;|$)/.test(response.headers.get('content-type') ?? '')
    return {
      body: (isJson && text ? JSON.parse(text) : { text }) as Record<string, unknown>,
      headers: response.headers,
      status: response.status,
    }
  }

  return {
    close: async () => {
      await payload.destroy()
      await rm(directory, { force: true, recursive: true })
    },
    environment,
    key,
    login: signInWith(rest),
    payload,
    rest,
  }
}

const quiet: Config['logger'] = { options: { level: 'fatal' } }

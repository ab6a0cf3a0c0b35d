import { randomBytes } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'

export type DemoOptions = { isJson: boolean; isOnce: boolean }

/** What the arguments ask for; anything unknown ends the demo with a hint. */
export const readArguments = (given: string[]): DemoOptions => {
  const unknown = given.filter((argument) => !['--json', '--once'].includes(argument))
  if (unknown.length > 0) {
    throw new Error('Usage: npm run demo -- [--once] [--json] (code demo-arguments).')
  }
  return { isJson: given.includes('--json'), isOnce: given.includes('--once') }
}

const folder = path.resolve('.elchi/demo')

const databaseURL = (): string => {
  const given = process.env.DATABASE_URL
  if (!given) {
    return `file:${path.join(folder, 'elchi.db')}`
  }
  // A demo never touches what is there: its own database on the server that was named.
  const url = new URL(given)
  url.pathname = `/elchi_demo_${Date.now().toString(36)}`
  return url.toString()
}

/**
 * Puts the environment of one demo into `process.env`: a fresh database, keys and a secret of its
 * own, and the addresses of its services.
 */
export const prepareEnvironment = async (services: {
  serverURL: string
  smtpURL: string
}): Promise<void> => {
  await rm(folder, { force: true, recursive: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  Object.assign(process.env, {
    DATABASE_URL: databaseURL(),
    ELCHI_ANCHOR: path.join(folder, 'anchors.jsonl'),
    ELCHI_KEYS: `demo:${randomBytes(32).toString('base64')}`,
    MAIL_FROM: 'Elchi demo <dispatch@elchi.example>',
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    PAYLOAD_SECRET: randomBytes(32).toString('hex'),
    SERVER_URL: services.serverURL,
    SMTP_URL: services.smtpURL,
  })
}

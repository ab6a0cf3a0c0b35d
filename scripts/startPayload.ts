import type { Payload } from 'payload'

import { getPayload } from 'payload'
import { loadEnv } from 'payload/node'

import { parseKeyRing } from '../src/keys/index.js'

const explain = (error: unknown): string => {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return typeof code === 'string'
    ? `${String(message)} (code ${code})`
    : 'The app cannot start; its log says why (code start-failed).'
}

/**
 * Starts the reference app for a script, or ends the process with one line that says what is wrong,
 * what to do, and a code, and with 2.
 *
 * @param args.isBare leaves out what the app does at its start beyond bringing the schema up to date
 */
export const startPayload = async ({ isBare = false } = {}): Promise<Payload> => {
  // A pending connection alone does not keep the process alive.
  const awake = setInterval(() => undefined, 1000)
  try {
    loadEnv()
    // A key made for this process only would be lost with it, and all that it sealed.
    if (!isBare) {
      parseKeyRing(process.env.ELCHI_KEYS)
    }
    // Only now: the config reads the environment when it is imported.
    const { default: config } = await import('../payload.config.js')
    const payload = await getPayload({ config, disableOnInit: isBare })
    if (isBare) {
      const { migrateDatabase } = await import('../database/index.js')
      await migrateDatabase(payload)
    }
    return payload
  } catch (error) {
    console.error(explain(error))
    process.exit(2)
  } finally {
    clearInterval(awake)
  }
}

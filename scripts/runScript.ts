import type { Payload } from 'payload'

import { APIError } from 'payload'

import { startPayload } from './startPayload.js'

/** Our own errors say what to do and never quote; others are named by their code alone. */
const explain = (failure: string, error: unknown): string => {
  const { code = 'unexpected', message } = error as { code?: number | string; message?: string }
  const isOurs = error instanceof APIError && typeof code === 'string'
  const said = isOurs && message ? `: ${message.replace(` (code ${code})`, '')}` : '.'
  return `${failure}${said} (code ${code})`
}

/**
 * Runs one task on the started app and ends the process: with the number that the task gives, or
 * with 2 and a line with a code when it fails. Errors are named by their code, never by content.
 */
export const runScript = async (
  failure: string,
  task: (payload: Payload) => Promise<number>,
): Promise<never> => {
  const payload = await startPayload()
  // A pending connection alone does not keep the process alive.
  const awake = setInterval(() => undefined, 1000)
  try {
    process.exitCode = await task(payload)
  } catch (error) {
    console.error(explain(failure, error))
    process.exitCode = 2
  } finally {
    await payload.destroy()
    // A pipe takes what was written in its own time; the end of the process would cut it off.
    await new Promise<void>((resolve) => process.stdout.write('', () => resolve()))
    clearInterval(awake)
  }
  return process.exit()
}

import type { Payload } from 'payload'

import { startPayload } from './startPayload.js'

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
    const code = (error as { code?: string }).code ?? 'unexpected'
    console.error(`${failure} (code ${code}).`)
    process.exitCode = 2
  } finally {
    await payload.destroy()
    clearInterval(awake)
  }
  return process.exit()
}

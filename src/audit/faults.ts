import { writeSync } from 'node:fs'

import { redactFault } from './redact.js'

const tell = (kind: string, fault: unknown): void => {
  writeSync(2, `${JSON.stringify({ level: 'fatal', kind, ...redactFault(fault) })}\n`)
}

/**
 * Ends this process when something is thrown that nobody takes, as Node does, but without printing
 * what was thrown: an error of the database holds what was to be stored. Who listens for rejections
 * decides about them instead.
 */
export const endOnFault = (): void => {
  process.on('uncaughtException', (fault) => {
    tell('uncaughtException', fault)
    process.exit(1)
  })
  process.on('unhandledRejection', (fault) => {
    if (process.listenerCount('unhandledRejection') === 1) {
      tell('unhandledRejection', fault)
      process.exit(1)
    }
  })
}

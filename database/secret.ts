import { randomBytes } from 'node:crypto'

const perProcess = randomBytes(32).toString('hex')

/**
 * The secret of sessions. Production refuses to start without one; elsewhere each process makes
 * its own, so that no shared default can reach production.
 */
export const secretFromEnvironment = (): string => {
  const secret = process.env.PAYLOAD_SECRET ?? ''
  // The build collects pages without a database and without secrets.
  const isServing =
    process.env.NODE_ENV === 'production' && process.env.NEXT_PHASE !== 'phase-production-build'
  if (isServing && secret.length < 32) {
    throw new Error('PAYLOAD_SECRET: set at least 32 random characters (code secret-missing).')
  }
  return secret || perProcess
}

import { randomBytes } from 'node:crypto'

import { requireProductionSecrets } from './requireProductionSecrets.js'

const perProcess = randomBytes(32).toString('hex')

/**
 * The secret of sessions, from `PAYLOAD_SECRET`. Production refuses to start without one, and
 * without a key ring; elsewhere each process makes its own, so that no shared default can reach
 * production.
 *
 * @throws SecretError, KeyRingError with what to set
 */
export const secretFromEnvironment = (): string => {
  const { ELCHI_KEYS, NEXT_PHASE, NODE_ENV, PAYLOAD_SECRET } = process.env
  // The build collects pages without a database and without secrets.
  if (NEXT_PHASE !== 'phase-production-build') {
    requireProductionSecrets({ keys: ELCHI_KEYS, nodeEnv: NODE_ENV, secret: PAYLOAD_SECRET })
  }
  return PAYLOAD_SECRET || perProcess
}

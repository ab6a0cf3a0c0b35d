import { SecretError } from './errors.js'
import { parseKeyRing } from './keyRing.js'

const leastSecretLength = 32

/**
 * Refuses to start in production without a key ring and a secret, so that nothing is ever sealed
 * with a key that is lost at the next start. Throws KeyRingError or SecretError with the remedy.
 */
export const requireProductionSecrets = (args: {
  keys: string | undefined
  nodeEnv: string | undefined
  secret: string | undefined
}): void => {
  if (args.nodeEnv !== 'production') {
    return
  }
  parseKeyRing(args.keys)
  if (!args.secret) {
    throw new SecretError('secret-missing')
  }
  if (args.secret.length < leastSecretLength) {
    throw new SecretError('secret-short')
  }
}

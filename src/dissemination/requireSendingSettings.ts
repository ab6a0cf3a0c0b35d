import { createPrivateKey, type KeyObject } from 'node:crypto'

import type { ResolvedOptions } from '../plugin/options.js'
import type { DkimKey } from './mime/dkim.js'

import { SendingSettingsError } from './sending/errors.js'

const domainName =
  /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/i
const selectorName = /^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$/i

/** RFC 8301 3.2: shorter signatures count as none. */
const leastBits = 1024

const mostConnections = 100

const readKey = (privateKey: string): KeyObject => {
  try {
    return createPrivateKey(privateKey)
  } catch {
    throw new SendingSettingsError('dkim-key-malformed')
  }
}

const requireDkim = ({ domain, privateKey, selector }: DkimKey): void => {
  if (!domain || !privateKey || !selector) {
    throw new SendingSettingsError('dkim-incomplete')
  }
  if (!domainName.test(domain) || !selectorName.test(selector)) {
    throw new SendingSettingsError('dkim-domain-malformed')
  }
  const { asymmetricKeyDetails, asymmetricKeyType } = readKey(privateKey)
  if (asymmetricKeyType !== 'rsa' && asymmetricKeyType !== 'ed25519') {
    throw new SendingSettingsError('dkim-key-malformed')
  }
  if (asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) < leastBits) {
    throw new SendingSettingsError('dkim-key-short')
  }
}

const isRate = (rate: null | number): boolean =>
  rate === null || (Number.isFinite(rate) && rate > 0)

/**
 * Refuses a start with settings under which mails would leave unsigned, too fast or not at all.
 *
 * @throws SendingSettingsError
 */
export const requireSendingSettings = (smtp: ResolvedOptions['smtp']): void => {
  const { connections, dkim, rates } = smtp
  if (dkim) {
    requireDkim(dkim)
  }
  if (!Number.isInteger(connections) || connections < 1 || connections > mostConnections) {
    throw new SendingSettingsError('smtp-connections-malformed')
  }
  if (!isRate(rates.perSecond) || !isRate(rates.perDomainAndMinute)) {
    throw new SendingSettingsError('smtp-rate-malformed')
  }
}

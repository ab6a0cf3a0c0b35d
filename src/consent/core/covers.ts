import { type Consent, type Lack, type Scope, scopes, type Use } from './types.js'

const inConfidence = new Set(['TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'])
const day = 86_400_000

const rank = (scope: Scope): number => scopes.indexOf(scope)

/** Empty means "no limit", so it gives way to any limit; two limits leave what both allow. */
const both = (one: string[], other: string[]): string[] => {
  if (one.length === 0 || other.length === 0) {
    return [...one, ...other]
  }
  const shared = one.filter((each) => other.includes(each))
  return shared.length > 0 ? shared : ['nobody']
}

const earlier = (one: null | string, other: null | string): null | string =>
  one && other ? (one < other ? one : other) : (one ?? other)

/** What is left when two people have to agree: the narrower of each. */
export const narrower = (one: Consent, other: Consent): Consent => ({
  audiences: both(one.audiences, other.audiences),
  expiresOn: earlier(one.expiresOn, other.expiresOn),
  media: both(one.media, other.media),
  scope: rank(one.scope) <= rank(other.scope) ? one.scope : other.scope,
  withdrawnOn: earlier(one.withdrawnOn, other.withdrawnOn),
})

const hasEnded = ({ expiresOn }: Consent, now: Date): boolean =>
  expiresOn !== null && Date.parse(expiresOn.slice(0, 10)) + day <= now.getTime()

/** Why the use is not covered at this time; null when it is. */
export const lackOf = (consent: Consent, use: Use, now: Date): Lack | null => {
  if (consent.withdrawnOn) {
    return 'withdrawn'
  }
  if (hasEnded(consent, now)) {
    return 'expired'
  }
  const needed: Scope = inConfidence.has(use.tlp) ? 'share' : 'anonymised'
  if (rank(consent.scope) < Math.max(rank(needed), rank(use.tells ?? 'none'))) {
    return 'scope'
  }
  if (use.audience && consent.audiences.length > 0 && !consent.audiences.includes(use.audience)) {
    return 'audience'
  }
  return use.medium && consent.media.length > 0 && !consent.media.includes(use.medium)
    ? 'medium'
    : null
}

/** Whether somebody who agreed to this may be published with the place. */
export const tellsPlace = (scope: null | string | undefined): boolean =>
  scope === 'place' || scope === 'name'

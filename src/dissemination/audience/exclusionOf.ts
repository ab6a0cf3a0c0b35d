import type { AddressResult } from '../address/index.js'
import type { SkipReason } from '../collections/labels.js'
import type { AudienceFilter, Member } from './types.js'

import { isWithin } from './tlp.js'

/** What a subscriber who is no contact may receive: they are the public. */
const publicClearance = 'TLP:CLEAR'

export const languageOf = ({ contact, list, received, subscription }: Member): string =>
  received?.language ?? contact?.language ?? subscription?.language ?? list.language ?? 'en'

/**
 * Why a member is not mailed, or null. Suppressions and opt-outs, which only the database knows,
 * come in as answers.
 */
export const exclusionOf = (args: {
  address: AddressResult
  filter: AudienceFilter
  hasOptedOut: boolean
  isSuppressed: boolean
  member: Member
  release: { language: string; tlp: string }
}): null | SkipReason => {
  const { address, filter, hasOptedOut, isSuppressed, member, release } = args
  const { contact, subscription } = member
  if (subscription?.contact && !contact) {
    return 'inactive'
  }
  if (contact && contact.status !== 'active') {
    return 'inactive'
  }
  if (!address.ok) {
    return 'invalid-address'
  }
  if (isSuppressed) {
    return 'suppressed'
  }
  if (hasOptedOut || subscription?.status === 'unsubscribed') {
    return 'opted-out'
  }
  if (subscription && subscription.status !== 'confirmed') {
    return 'unconfirmed'
  }
  if (contact && !contact.legalBasis) {
    return 'no-legal-basis'
  }
  if (!isWithin(release.tlp, contact ? (contact.tlpClearance ?? '') : publicClearance)) {
    return 'tlp'
  }
  return filter.language === 'same' && languageOf(member) !== release.language ? 'language' : null
}

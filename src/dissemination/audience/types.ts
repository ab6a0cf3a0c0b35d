import type { Receiver } from '../followUp/receivers.js'
import type { Encryption } from '../openpgp/types.js'
import type { Appearance } from '../templates/types.js'

/** Which members of the lists a dissemination is for. */
export type AudienceFilter = {
  countries?: null | string[]
  /** `same`: only readers of the release's language. */
  language: 'any' | 'same'
  mechanisms?: null | string[]
}

/** A mailing list, as far as the audience needs it. */
export type ListRow = {
  appearance?: Appearance | null
  country?: null | string
  encryption?: Encryption | null
  id: string
  language?: null | string
  mechanism?: null | string
  membership: 'contacts' | 'subscriptions'
  name: string
  /** Mails to it leave over TLS or not at all. */
  tlsRequired?: boolean | null
  status: 'closed' | 'open'
  tlpCeiling: string
}

/** A person of the app's collection of contacts. */
export type ContactRow = {
  country?: null | string
  email?: null | string
  id: number | string
  language?: null | string
  legalBasis?: null | string
  mechanism?: null | string
  /** Armoured. */
  openpgpKey?: null | string
  status?: null | string
  tlpClearance?: null | string
}

export type SubscriptionRow = {
  address?: null | string
  contact?: null | number | string
  id: string
  language?: null | string
  list: string
  status: 'confirmed' | 'pending' | 'unsubscribed'
}

/** Someone on a list: a contact, a subscriber, or both. */
export type Member = {
  contact: ContactRow | null
  list: ListRow
  /** The mails that brought the release that a correction or withdrawal follows. */
  received?: Receiver
  subscription: null | SubscriptionRow
}

/** Members of one list and language with one fate. */
export type AudienceGroup = {
  count: number
  language: string
  list: string
  /** Why they are not mailed; null for those who are. */
  reason: null | string
}

/** How many there are, how many will be mailed, and why the others will not. */
export type AudienceCount = {
  /** Members whom the filter leaves out. */
  filtered: number
  groups: AudienceGroup[]
  /**
   * What the mails say of each list, by its id: frozen with the audience, as an approval stands for
   * the words of the mails, and a list may be renamed after it.
   */
  lists?: Record<string, Pick<ListRow, 'appearance' | 'name'>>
  queued: number
  /** SHA-256 (hex) over the sorted ids of the queued deliveries: what an approval binds to. */
  root: string
  skipped: Record<string, number>
  total: number
}

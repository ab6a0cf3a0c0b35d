/** What somebody agreed to, from the narrowest to the widest. */
export const scopes = ['none', 'store', 'share', 'anonymised', 'place', 'name'] as const

export type Scope = (typeof scopes)[number]

/** What one person agreed to, or what is left of it when several consents count together. */
export type Consent = {
  /** Who may be told; empty: whoever the scope allows. */
  audiences: string[]
  /** ISO 8601; the consent ends with this day. */
  expiresOn: null | string
  /** How it may be told, such as `site` or `mail`; empty: any way. */
  media: string[]
  scope: Scope
  withdrawnOn: null | string
}

/** What is to be done with it. */
export type Use = {
  audience?: string
  medium?: string
  /** What it tells of the person; without it, no name and no place. */
  tells?: Scope
  /** A TLP 2.0 label. */
  tlp: string
}

/** Why a consent does not cover a use. */
export type Lack = 'audience' | 'expired' | 'medium' | 'scope' | 'withdrawn'

/** What came back, told apart because each calls for something else. */
export const bounceClasses = [
  /** The mailbox or its domain does not exist. */
  'hard',
  /** The mailbox is full. */
  'full',
  /** A passing or unclear fault. */
  'soft',
  /** A rule of the receiving side, which says nothing about the address. */
  'policy',
  /** The reader called the mail unwanted (RFC 5965). */
  'complaint',
] as const

export type BounceClass = (typeof bounceClasses)[number]

/** A returned message, read. */
export type Report = {
  /**
   * `failed`, `delayed`: the mail did not arrive, or not yet. `delivered`: it did. `auto-reply`: a
   * program answered. `other`: none of these.
   */
  kind: 'auto-reply' | 'complaint' | 'delayed' | 'delivered' | 'failed' | 'other'
  class: BounceClass | null
  /** Everything that may be the token of an envelope; nothing here is believed yet. */
  references: string[]
  /** Enhanced status code (RFC 3463). */
  status: null | string
}

/** One counted return, as it is stored. Holds no address. */
export type BounceRow = {
  /** Keyed hash of the address, as in suppressions. */
  address: string
  at: string
  class: BounceClass
  delivery: string
  /** `delivery#class`: each mail counts once per class. */
  id: string
  keyId: string
  status: null | string
}

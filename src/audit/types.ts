/**
 * One thing that happened. Holds ids, codes, dates and hashes; a text with a space or a letter
 * outside ASCII is refused, so that a sentence or a name in full cannot be written by mistake.
 */
export type AuditEntry = {
  /** `user:ID` or `system:NAME` */
  actor: string
  data?: Record<string, boolean | null | number | string>
  /** A stable code such as `workflow.transition`. */
  kind: string
  /** What caused it, unique: an entry whose source is in the log already is not written again. */
  source: string
  /** `collection:id` */
  subject: null | string
}

/** A stored entry. */
export type AuditRow = {
  actor: string
  /** ISO 8601, UTC. */
  at: string
  data: NonNullable<AuditEntry['data']> | null
  /** SHA-256 (hex) of the canonical JSON (RFC 8785) of all but `hash`, `id` and `mac`. */
  hash: string
  /** The sequence as text that sorts. */
  id: string
  /** Id of the ring key of `mac`. */
  key: string
  kind: string
  /** HMAC-SHA-256 (hex) of `hash`: whoever has the database, but not the keys, cannot make it. */
  mac: string
  /** `mac` of the entry before; 64 zeros for the first. */
  previous: string
  sequence: number
  source: string
  subject: null | string
}

/** Why a row breaks the chain. */
export type AuditFault =
  | 'altered'
  | 'anchor-mismatch'
  | 'anchor-unreadable'
  | 'foreign'
  | 'key-unknown'
  | 'missing'
  | 'truncated'
  | 'unlinked'

export type AuditVerdict = {
  /** How many anchors outside the database were compared. */
  anchors: number
  entries: number
  firstBad?: { reason: AuditFault; sequence: number }
  /** The entries up to this one were pruned; left out when none were. */
  pruned?: number
  verified: boolean
}

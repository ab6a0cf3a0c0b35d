/**
 * One string that a reader, a program or a search engine could take out of what leaves.
 *
 * `text` is prose; `name` and `link` are identifiers in which words are joined by punctuation or
 * percent-encoded (file names, slugs, addresses), so they are read in more than one way.
 */
export type Rendering = {
  kind: 'link' | 'name' | 'text'
  text: string
  /** Where it stands, such as `html`, `html@alt`, `header:subject`, `attachment:2`. */
  where: string
}

/** One mention of a protected identity. Offsets count UTF-16 code units of the decoded string. */
export type GateHit = {
  end: number
  identity: string
  /** The stable code of the rule that matched, such as `known.surname+given`. */
  rule: string
  start: number
  where: string
}

declare const passedBrand: unique symbol

/** A value that the gate has let through; nothing else makes one. */
export type Passed<T> = { readonly [passedBrand]: true } & T

export type GateResult<T> =
  | { hits: []; passed: true; scanned: number; value: Passed<T> }
  | { hits: GateHit[]; passed: false; scanned: number }

/** Identities that consent allows to be named in one publication and its releases. */
export type Allowances = Iterable<string>

/** A file that leaves with a message or a release. */
export type GateFile = {
  alt?: string
  bytes: Uint8Array
  name: string
  /** Media type. */
  type: string
}

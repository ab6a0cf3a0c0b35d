/** Bounds on what one check reads; beyond them the answer is a refusal. */
export const limits = {
  /** Levels of multipart bodies and attached messages. */
  depth: 20,
  /** Levels of a content's fields and of a rich text's nodes. */
  nesting: 500,
  /** Parts of one message. */
  parts: 500,
  /** Bytes of one message or file. */
  bytes: 64 * 1024 * 1024,
}

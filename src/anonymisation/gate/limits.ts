/** Bounds on what one check reads; beyond them the answer is a refusal. */
export const limits = {
  /** Levels of multipart bodies and attached messages. */
  depth: 20,
  /** Parts of one message. */
  parts: 500,
  /** Bytes of one message or file. */
  bytes: 64 * 1024 * 1024,
}

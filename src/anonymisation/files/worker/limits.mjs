// @ts-check

/** Bounds on one file; beyond them the answer is a refusal. */
export const limits = {
  /** Bytes of an uploaded file, and of everything that is packed in it. */
  bytes: 64 * 1024 * 1024,
  unpacked: 160 * 1024 * 1024,
  /** Members of an archive. */
  entries: 2000,
  /** Levels of nested elements. */
  depth: 256,
  /** Elements and texts of one part, objects of one document. */
  nodes: 2_000_000,
  pages: 2000,
  /** Width times height times frames. */
  pixels: 80_000_000,
  /** Bytes of one packed text in a picture. */
  text: 4 * 1024 * 1024,
}

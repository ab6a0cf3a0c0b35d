import type { FileRefusal } from '../files/index.js'

/**
 * Why bytes cannot be read with certainty. What cannot be read cannot be cleared:
 * `charset`, `encoding`, `header`, `structure`, `type`, `binary`, `encrypted`, `too-deep`,
 * `too-large`, `bytes-missing`, `too-intricate`, and what the readers of files say.
 */
export type UnreadableReason =
  | 'binary'
  | 'bytes-missing'
  | 'charset'
  | 'encoding'
  | 'encrypted'
  | 'header'
  | 'structure'
  | 'too-deep'
  | 'too-intricate'
  | 'too-large'
  | 'type'
  | FileRefusal

/** A part of what leaves that no decoder reads with certainty. Names the place, never content. */
export class UnreadablePartError extends Error {
  readonly code = 'gate-unreadable'
  constructor(
    readonly where: string,
    readonly reason: UnreadableReason,
  ) {
    super(`The part "${where}" cannot be read (${reason}), so it cannot be cleared.`)
  }
}

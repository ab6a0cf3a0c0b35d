import { UnreadablePartError } from '../unreadable.js'

/** A multipart body: its parts, and the text around them that mail programs do not show. */
export type Parts = { around: Uint8Array[]; parts: Uint8Array[] }

const newline = 0x0a
const carriage = 0x0d

/** Header block and body of an entity; without an empty line it is all header. */
export const splitEntity = (bytes: Uint8Array): { body: Uint8Array; head: Uint8Array } => {
  let lineStart = 0
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] !== newline) {
      continue
    }
    const length = index - lineStart
    if (length === 0 || (length === 1 && bytes[lineStart] === carriage)) {
      return { body: bytes.subarray(index + 1), head: bytes.subarray(0, lineStart) }
    }
    lineStart = index + 1
  }
  return { body: bytes.subarray(bytes.length), head: bytes }
}

/**
 * Splits a multipart body at its boundary lines (RFC 2046 section 5.1.1).
 *
 * @throws UnreadablePartError without a boundary or without any part.
 */
export const splitParts = (
  body: Uint8Array,
  boundary: string | undefined,
  where: string,
): Parts => {
  if (!boundary) {
    throw new UnreadablePartError(where, 'structure')
  }
  const text = Buffer.from(body).toString('latin1')
  const escaped = Buffer.from(boundary, 'utf8')
    .toString('latin1')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const line = new RegExp(`(?:^|\\r?\\n)--${escaped}(--)?[ \\t]*(?=\\r?\\n|$)`, 'g')
  const around: Uint8Array[] = []
  const parts: Uint8Array[] = []
  let start = 0
  let inside = false
  const take = (end: number): void => {
    const piece = body.subarray(start, Math.max(start, end))
    ;(inside ? parts : around).push(piece)
  }
  for (const match of text.matchAll(line)) {
    take(match.index)
    start = match.index + match[0].length
    start += text.startsWith('\r\n', start) ? 2 : text[start] === '\n' ? 1 : 0
    inside = match[1] === undefined
  }
  take(body.length)
  if (parts.length === 0) {
    throw new UnreadablePartError(where, 'structure')
  }
  return { around, parts }
}

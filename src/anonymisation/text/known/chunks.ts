import type { Scan } from './scan.js'

import { classes, DIGIT } from '../letters/classes.js'

export type Chunk = { start: number; end: number }

/** A stretch of digits, with the characters that may group them. */
export const isDigitAt = (text: string, index: number): boolean =>
  classes[text.charCodeAt(index)] === DIGIT

const STOPS = new Set(' \n\r\t\u00a0\u2009,;()<>"«»“”[]{}|')

const isInside = (text: string, index: number): boolean =>
  index >= 0 && index < text.length && !STOPS.has(text.charAt(index))

const LONGEST = 200

const chunkAround = (text: string, start: number, end: number): Chunk => {
  let [from, to] = [start, end]
  while (start - from < LONGEST && isInside(text, from - 1)) {
    from -= 1
  }
  while (to - end < LONGEST && isInside(text, to)) {
    to += 1
  }
  return { start: from, end: to }
}

/** Whether a word may be part of an account, address or link: it is joined to a sign or has digits. */
const isTechnical = (text: string, start: number, end: number): boolean => {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)]
  if (before === '@' || before === '_' || before === '/' || after === '@' || after === '_') {
    return true
  }
  if (after === '.' && isInside(text, end + 1) && /[\p{L}\p{N}]/u.test(text.charAt(end + 1))) {
    return true
  }
  return !isDigitAt(text, start) && end > start && isDigitAt(text, end - 1)
}

/** Unbroken stretches of a text that may hold an account, an address or a link. */
export const technicalChunks = (scan: Scan): Chunk[] => {
  const { ends, starts, text } = scan
  const chunks: Chunk[] = []
  let last = -1
  starts.forEach((start, index) => {
    const end = ends[index] ?? start
    if (start < last || !isTechnical(text, start, end)) {
      return
    }
    const chunk = chunkAround(text, start, end)
    chunks.push(chunk)
    last = chunk.end
  })
  return chunks
}

/** Windows of `reach` characters around each occurrence of the words, joined where they overlap. */
export const windowsAround = (text: string, signs: RegExp, reach: number): Chunk[] => {
  const windows: Chunk[] = []
  for (const { index } of text.matchAll(signs)) {
    const last = windows.at(-1)
    const start = Math.max(0, index - reach)
    const end = Math.min(text.length, index + reach)
    if (last && start <= last.end) {
      last.end = end
    } else {
      windows.push({ start, end })
    }
  }
  return windows
}

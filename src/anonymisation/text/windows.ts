/** A stretch of a long text, with enough around it to judge what stands at its edges. */
export type Window = {
  text: string
  /** Where `text` begins in the whole. */
  offset: number
  /** What belongs to this window and no other, in the whole. */
  start: number
  end: number
}

/** Texts up to this length (UTF-16 code units) are read in one piece. */
const LONGEST = 500_000
const MARGIN = 512
const MARGIN_WORDS = 12

const SPACES = new Set([9, 10, 13, 32])

const isSpace = (text: string, index: number): boolean => SPACES.has(text.charCodeAt(index))

/** The first space from `index` on: whatever is hidden inside a word, it is not cut. */
const spaceFrom = (text: string, index: number): number => {
  let at = index
  while (at < text.length && !isSpace(text, at)) {
    at += 1
  }
  return at
}

const marginFrom = (text: string, index: number, step: 1 | -1): number => {
  let [at, words] = [index, 0]
  while (at > 0 && at < text.length) {
    words += isSpace(text, at) ? 1 : 0
    if (words >= MARGIN_WORDS && Math.abs(at - index) >= MARGIN) {
      break
    }
    at += step
  }
  return at
}

/** A text in windows that bound the memory its reading takes. */
export function* windowsOf(text: string): Generator<Window> {
  let start = 0
  do {
    const end = start + LONGEST >= text.length ? text.length : spaceFrom(text, start + LONGEST)
    const from = marginFrom(text, start, -1)
    const to = marginFrom(text, end, 1)
    yield { text: text.slice(from, to), offset: from, start, end }
    start = end
  } while (start < text.length)
}

type Span = { start: number; end: number }

/** Findings of a window, where they stand in the whole; those that begin outside are another's. */
export const ownFindings = <T extends Span>({ end, offset, start }: Window, found: T[]): T[] =>
  found
    .map((one) => ({ ...one, start: one.start + offset, end: one.end + offset }))
    .filter((one) => one.start >= start && one.start < end)

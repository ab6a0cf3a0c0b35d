import { APOSTROPHE, classes, DIGIT, IGNORED, LOWER, MARK, OTHER, UPPER } from './classes.js'

/** A word of the text: where it stands and how it is written. */
export type Token = {
  start: number
  end: number
  /** The word as it stands in the text, with whatever is hidden inside. */
  raw: string
  /** Begins with a capital. */
  capital: boolean
  /** Is a number, or begins with a digit. */
  digits: boolean
}

const isLetter = (kind: number | undefined): boolean => kind === LOWER || kind === UPPER

/** A letter after a hyphen and a line break, or after a soft break, goes on with the same word. */
const continuationAfterBreak = (text: string, hyphen: number): number => {
  let position = hyphen + 1
  let broken = false
  while (position < text.length && position - hyphen < 12) {
    const code = text.charCodeAt(position)
    if (code === 10 || code === 13 || code === 0x2028) {
      broken = true
    } else if (code !== 32 && code !== 9 && classes[code] !== IGNORED) {
      break
    }
    position += 1
  }
  const next = classes[text.charCodeAt(position)]
  return broken && (next === LOWER || next === MARK || next === APOSTROPHE) ? position : -1
}

const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0x2011

/**
 * Index just after the word that begins at `start`: letters, marks, hidden characters, apostrophes
 * between letters, and a hyphen at a line's end.
 */
const endOfWord = (text: string, start: number): number => {
  let position = start
  let last = start
  while (position < text.length) {
    const code = text.charCodeAt(position)
    const kind = classes[code]
    if (isLetter(kind) || kind === MARK || kind === DIGIT) {
      last = position + 1
    } else if (kind === APOSTROPHE) {
      const belongs = isModifier(code) || isMarkedInitial(text, start, position)
      if (!belongs && !goesOn(text, position + 1)) {
        break
      }
      if (belongs) {
        last = position + 1
      }
    } else if (isHyphen(code) || code === 0xac) {
      const next = continuationAfterBreak(text, position)
      if (next < 0) {
        break
      }
      position = next - 1
    } else if (kind !== IGNORED) {
      break
    }
    position += 1
  }
  return last
}

/** Whether a letter follows, behind whatever is hidden or a hyphen at a line's end. */
const goesOn = (text: string, from: number): boolean => {
  let position = from
  while ([IGNORED, MARK].includes(classes[text.charCodeAt(position)] ?? OTHER)) {
    position += 1
  }
  const code = text.charCodeAt(position)
  return isLetter(classes[code]) || (isHyphen(code) && continuationAfterBreak(text, position) > 0)
}

/** The apostrophe of an Uzbek initial: O'. and G'. */
const isMarkedInitial = (text: string, start: number, position: number): boolean =>
  position === start + 1 && text.charAt(position + 1) === '.'

/** Modifier letters belong to a word even at its end (the soft sign of many romanisations). */
const isModifier = (code: number): boolean => code >= 0x02b9 && code <= 0x02bf

/** Calls `visit` for each word; returns early when it answers `false`. */
export const eachWord = (
  text: string,
  visit: (start: number, end: number, kind: number) => void,
): void => {
  const length = text.length
  let position = 0
  while (position < length) {
    const kind = classes[text.charCodeAt(position)] ?? OTHER
    if (
      kind !== LOWER &&
      kind !== UPPER &&
      kind !== DIGIT &&
      !isOpeningMark(text, position, kind)
    ) {
      position += 1
      continue
    }
    const end = endOfWord(text, position)
    visit(position, end, kind)
    position = end > position ? end : position + 1
  }
}

/** An apostrophe that opens a name: ʻOlib. */
const isOpeningMark = (text: string, position: number, kind: number): boolean =>
  kind === APOSTROPHE &&
  isModifier(text.charCodeAt(position)) &&
  isLetter(classes[text.charCodeAt(position + 1)])

/** The words of a text. */
export const tokenise = (text: string): Token[] => {
  const tokens: Token[] = []
  eachWord(text, (start, end, kind) => {
    const raw = text.slice(start, end)
    tokens.push({ start, end, raw, capital: kind === UPPER, digits: kind === DIGIT })
  })
  return tokens
}

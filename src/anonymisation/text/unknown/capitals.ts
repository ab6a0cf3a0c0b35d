import { type Token, tokenise } from '../letters/tokenise.js'
import { isCalendarWord, isMonthName } from '../names/calendarWords.js'
import { shapes, type WordShape } from './wordShape.js'

/** A capitalised word where it stands. */
export type CapitalWord = Token & {
  shape: WordShape
  initial: boolean
  /** Begins a sentence, so that its capital says nothing. */
  opens: boolean
}

/** Neighbouring capitalised words, with initials, not broken by punctuation. */
export type Run = { words: CapitalWord[]; start: number; end: number }

const OPENERS = /[.!?…:;•\n"«“„(—–]\s*$|^\s*$/u

const opensSentence = (text: string, tokens: Token[], index: number): boolean => {
  const token = tokens[index]
  const before = tokens[index - 1]
  if (!token || !before) {
    return true
  }
  const gap = text.slice(before.end, token.start)
  if (!/[.!?…:;•\n—–]/u.test(gap) && !/^\s*[("«“„]$/u.test(gap)) {
    return false
  }
  const isAbbreviation = gap.startsWith('.') && before.end - before.start <= 2 && before.capital
  return OPENERS.test(gap) && !isAbbreviation
}

/** Words of one letter, which without a full stop are no initials. */
const LONE_WORDS = new Set('ОВКСУИЯАOIAY')

const DATED =
  /(?:^|[^\p{L}\p{N}])(?:(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?(?: of)?|in|since|until|during|last|this|next|early|late) $/iu

/** Months and days of the week, which begin no name; a month that is a name too, behind its day or preposition. */
const isCalendar = (text: string, { raw, start }: Token): boolean =>
  isCalendarWord(raw) ||
  (isMonthName(raw) && DATED.test(text.slice(Math.max(0, start - 10), start)))

const describe = (
  text: string,
  tokens: Token[],
  index: number,
  shapeOf: (raw: string) => WordShape,
): CapitalWord | undefined => {
  const token = tokens[index]
  if (!token?.capital || isCalendar(text, token)) {
    return undefined
  }
  const size = token.end - token.start
  if (size === 1 && LONE_WORDS.has(token.raw) && text.charAt(token.end) !== '.') {
    return undefined
  }
  const initial =
    size === 1 ||
    (size <= 3 && text.charAt(token.end) === '.' && /^\p{Lu}\p{Ll}{0,2}$/u.test(token.raw))
  return { ...token, shape: shapeOf(token.raw), initial, opens: opensSentence(text, tokens, index) }
}

const JOINED = /^(?:[ \u00a0\u2009\u202f\t]{1,4}|[ \u00a0]?\r?\n[ \t]{0,8}|-|\.[ \u00a0]?|\.-)$/u
const PARTICLES =
  /^ (?:von|van|der|den|de|la|le|du|da|dos|bin|ibn|al|el|af)(?: (?:der|den|la|las|los))? $/
const LINK = /^(?:von|van|der|den|de|la|las|los|le|du|da|dos|bin|ibn|al|el|af|of|for|the|and)$/
const LONGEST_LINK = 10
const OF = /^ (?:of|for|of the|for the|and) $/

const continues = (text: string, last: CapitalWord, next: Token): boolean => {
  const gap = text.slice(last.end, next.start)
  if (PARTICLES.test(gap) || (OF.test(gap) && last.shape.organisation)) {
    return true
  }
  if (!JOINED.test(gap)) {
    return false
  }
  return !gap.startsWith('.') || last.initial
}

/** All runs of capitalised words of a text. */
export const capitalRuns = (text: string): Run[] => {
  const tokens = tokenise(text)
  const shapeOf = shapes()
  const runs: Run[] = []
  let words: CapitalWord[] = []
  const close = (): void => {
    const [first] = words
    const last = words.at(-1)
    if (first && last) {
      const dot = last.initial && text.charAt(last.end) === '.' ? 1 : 0
      runs.push({ words, start: first.start, end: last.end + dot })
    }
    words = []
  }
  tokens.forEach((token, index) => {
    const word = describe(text, tokens, index, shapeOf)
    const last = words.at(-1)
    if (last && word && continues(text, last, token)) {
      words.push(word)
      return
    }
    if (!word && last && token.end - last.end < LONGEST_LINK && LINK.test(token.raw)) {
      return
    }
    close()
    if (word) {
      words = [word]
    }
  })
  close()
  return runs
}

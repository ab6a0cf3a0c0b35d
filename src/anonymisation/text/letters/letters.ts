import { classes, IGNORED } from './classes.js'
import { GREEK, TO_CYRILLIC, TO_LATIN } from './tables.js'

/** Letters of a word in one script; `other` is the other reading of a word that mixes two. */
export type Letters = { text: string; cyrillic: boolean; other?: string }

/** Letters, and what an account's name holds beside them. */
const PLAIN_LATIN = /^[\p{Script=Latin}0-9_.]+$/u
const PLAIN_CYRILLIC = /^\p{Script=Cyrillic}+$/u
const BREAK = /[-\u2010\u2011\u00ac]\s+/g
const CYRILLIC_LETTER = /[\u0400-\u052f]/g
const LATIN_LETTER = /[a-z\u00e0-\u024f]/g

const withoutHidden = (raw: string): string => {
  let text = ''
  for (let index = 0; index < raw.length; index += 1) {
    if (classes[raw.charCodeAt(index)] !== IGNORED) {
      text += raw.charAt(index)
    }
  }
  return text
}

const replaceBy = (text: string, table: ReadonlyMap<string, string>): string =>
  Array.from(text, (char) => table.get(char) ?? char).join('')

/** One script for a word that mixes look-alike letters: that of most of its letters. */
const oneScript = (text: string): Letters => {
  const plain = replaceBy(text, GREEK)
  const cyrillic = plain.match(CYRILLIC_LETTER)?.length ?? 0
  const latin = plain.match(LATIN_LETTER)?.length ?? 0
  if (cyrillic === 0) {
    return { text: plain, cyrillic: false }
  }
  if (latin === 0) {
    return { text: plain, cyrillic: true }
  }
  const telling = Array.from(plain).filter((char) => !TO_LATIN.has(char) && !TO_CYRILLIC.has(char))
  const tellingCyrillic = telling.filter((char) => char >= '\u0400' && char <= '\u052f').length
  const isCyrillic =
    tellingCyrillic * 2 === telling.length
      ? cyrillic >= latin
      : tellingCyrillic * 2 > telling.length
  const [one, other] = isCyrillic ? [TO_CYRILLIC, TO_LATIN] : [TO_LATIN, TO_CYRILLIC]
  return { text: replaceBy(plain, one), cyrillic: isCyrillic, other: replaceBy(plain, other) }
}

/** The letters of a word in lower case, composed, in one script, without anything hidden in it. */
export const lettersOf = (raw: string): Letters => {
  const lower = raw.toLowerCase()
  if (PLAIN_LATIN.test(lower)) {
    return { text: lower, cyrillic: false }
  }
  if (PLAIN_CYRILLIC.test(lower)) {
    return { text: lower, cyrillic: true }
  }
  const composed = withoutHidden(lower.replace(BREAK, '')).normalize('NFKC').toLowerCase()
  return oneScript(composed)
}

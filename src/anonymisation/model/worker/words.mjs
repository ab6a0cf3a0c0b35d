// @ts-check

const dashes = '‑–—−-'
const endings = '.?!…'
/** A brace that opens is none of them, as in razdel. */
const marks = String.raw`\\/!#$%&*+,.:;<=>?@\^_\x60\|~№…‑–—−\-«“‘»”’"„'\(\[\)\]\}`

const pattern = new RegExp(
  String.raw`(?<ru>[а-яё]+)|(?<latin>[a-z]+)|(?<number>\p{Nd}+)|(?<mark>[${marks}])|(?<other>\S)`,
  'giu',
)
const smile = /^[=:;]-?[)(]{1,3}$/

/** @typedef {{ end: number, kind: string, start: number, text: string }} Piece */
/** @typedef {{ end: number, start: number, text: string }} Word */

/** @param {string} text @returns {Piece[]} */
const piecesOf = (text) =>
  Array.from(text.matchAll(pattern), (match) => {
    const kind = Object.entries(match.groups ?? {}).find(([, value]) => value)?.[0] ?? 'other'
    return { end: match.index + match[0].length, kind, start: match.index, text: match[0] }
  })

/** Whether a mark binds what stands around it. @param {string} mark @param {Piece} a @param {Piece} b */
const binds = (mark, a, b) => {
  if (dashes.includes(mark) || mark === '_') {
    return a.kind !== 'mark' && b.kind !== 'mark'
  }
  return '.,/\\'.includes(mark) && a.kind === 'number' && b.kind === 'number'
}

/**
 * Whether two pieces without a space between them are one word.
 *
 * @param {Piece[]} pieces @param {number} index of the second @param {string} begun the word so far
 */
const joins = (pieces, index, begun) => {
  const [before, left, right, after] = [-2, -1, 0, 1].map((step) => pieces[index + step])
  if (!left || !right) {
    return false
  }
  if (left.kind === 'mark' && before && binds(left.text, before, right)) {
    return true
  }
  if (left.kind !== 'mark' && right.kind === 'mark' && after && binds(right.text, left, after)) {
    return true
  }
  if (left.kind === 'mark' && right.kind === 'mark') {
    const both = left.text + right.text
    const isEnding = endings.includes(left.text) && endings.includes(right.text)
    return smile.test(begun + right.text) || isEnding || both === '--' || both === '**'
  }
  const letters = ['latin', 'other', 'ru']
  const isForeign = left.kind === 'other' || right.kind === 'other'
  return isForeign && letters.includes(left.kind) && letters.includes(right.kind)
}

/**
 * The words and marks of a text as the tagger was trained to see them: by the rules of razdel
 * (github.com/natasha/razdel, MIT), with places in UTF-16 code units.
 *
 * @param {string} text
 * @returns {Word[]}
 */
export const wordsOf = (text) => {
  const pieces = piecesOf(text)
  /** @type {Word[]} */
  const words = []
  pieces.forEach(({ end, start, text: own }, index) => {
    const last = words.at(-1)
    if (last && last.end === start && joins(pieces, index, last.text)) {
      last.text += own
      last.end = end
    } else {
      words.push({ end, start, text: own })
    }
  })
  return words
}

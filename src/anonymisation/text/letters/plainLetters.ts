/** A text with plain letters for those in other dress, and where each of its characters stood. */
export type Plain = {
  text: string
  startOf: (index: number) => number
  endOf: (index: number) => number
}

/** Small capitals have no plain letter in Unicode's tables; capitals are what they show. */
const SMALL_CAPITALS = 'ᴀAʙBᴄCᴅDᴇEꜰFɢGʜHɪIᴊJᴋKʟLᴍMɴNᴏOᴘPꞯQʀRꜱSᴛTᴜUᴠVᴡWʏYᴢZᴫЛᴦГᴨП'
/** A first letter without a small capital of its own (c, o, s, v, w, x, z). */
const BEFORE_CAPITAL = /(?<![\p{L}\p{M}])[a-z](?=[A-Z])/gu
/** Phonetic letters that look like plain ones. */
const PHONETIC = 'ɑaɡgɩiɭlɾrʋv'

const pairs = (text: string): [string, string][] =>
  Array.from({ length: text.length / 2 }, (_, at) => [text.charAt(at * 2), text.charAt(at * 2 + 1)])

/** White letters on black (circled, squared), of which Unicode's tables say nothing either. */
const blackLetters = [0x1f150, 0x1f170].flatMap((first) =>
  Array.from({ length: 26 }, (_, at): [string, string] => [
    String.fromCodePoint(first + at),
    String.fromCharCode(65 + at),
  ]),
)

/** Fillers of Hangul: letters by their class, a blank to the eye. */
const BLANKS = '\u115f\u1160\u3164\uffa0'

const known = new Map<string, string>([
  ...pairs(SMALL_CAPITALS),
  ...pairs(PHONETIC),
  ...blackLetters,
  ...Array.from(BLANKS, (char): [string, string] => [char, ' ']),
])

const SIGN_OF_LETTER = /^(?:\((\p{L})\)|〔(\p{L})〕|(\p{L}|\p{Nd}))$/u

/** What one code point shows as plain letters or a digit; itself where it is no other dress of them. */
const plainOf = (char: string): string => {
  const listed = known.get(char)
  if (listed !== undefined) {
    return listed
  }
  if (/\p{Default_Ignorable_Code_Point}/u.test(char)) {
    return ''
  }
  const plain = char.normalize('NFKC')
  if (plain === char) {
    return char
  }
  if (/[\p{L}\p{Nl}\p{Nd}]/u.test(char)) {
    return plain
  }
  const [, bracketed, tortoise, bare] = SIGN_OF_LETTER.exec(plain) ?? []
  return bracketed ?? tortoise ?? bare ?? char
}

const codeUnits = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, at) => String.fromCharCode(from + at))

/** Modifier letters, letterlike signs, Roman numerals and enclosed letters of the first plane. */
const inFirstPlane = [
  [0x02b0, 0x02b9],
  [0x02e0, 0x02e5],
  [0x1d2c, 0x1dc0],
  [0x2100, 0x2190],
  [0x2460, 0x2500],
]
  .flatMap(([from = 0, to = 0]) => codeUnits(from, to))
  .filter((char) => plainOf(char) !== char)

const FIRST_PLANE = [...known.keys()].filter((char) => char.length === 1)
const DRESSED = new RegExp(
  `[${[...FIRST_PLANE, ...inFirstPlane].join('')}]|[\\ud800-\\udbff][\\udc00-\\udfff]`,
  'g',
)

/**
 * The text as it reads with plain letters: mathematical, enclosed, raised and small capital ones
 * taken for what they show, and what is hidden in other planes left out. `undefined` if it has none
 * of them, which costs one search.
 */
export const plainLetters = (text: string): Plain | undefined => {
  if (text.search(DRESSED) < 0) {
    return undefined
  }
  let plain = ''
  let from = 0
  const starts: number[] = []
  const ends: number[] = []
  const keep = (to: number): void => {
    for (let at = from; at < to; at += 1) {
      starts.push(at)
      ends.push(at + 1)
    }
    plain += text.slice(from, to)
  }
  for (const { 0: char, index } of text.matchAll(DRESSED)) {
    const shown = plainOf(char)
    if (shown === char) {
      continue
    }
    keep(index)
    from = index + char.length
    plain += shown
    for (let at = 0; at < shown.length; at += 1) {
      starts.push(index)
      ends.push(from)
    }
  }
  if (from === 0) {
    return undefined
  }
  keep(text.length)
  return {
    text: plain.replace(BEFORE_CAPITAL, (letter) => letter.toUpperCase()),
    startOf: (index) => starts[index] ?? text.length,
    endOf: (index) => ends[index - 1] ?? 0,
  }
}

/** A text with plain letters for those in other dress. */
export const plainText = (text: string): string => plainLetters(text)?.text ?? text

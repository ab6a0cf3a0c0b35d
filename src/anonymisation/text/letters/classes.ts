/** What a UTF-16 code unit is for the tokeniser. */
export const OTHER = 0
export const LOWER = 1
export const UPPER = 2
export const DIGIT = 3
export const IGNORED = 4
export const MARK = 5
export const APOSTROPHE = 6

const APOSTROPHES = "'`´‘’‛ʹʺʻʼʽˈʾʿ′＇”"

/** Fillers of Hangul are ignorable by Unicode's table, but show a blank. */
const FILLER = /[\u115f\u1160\u3164\uffa0]/

/** What shows nothing: control characters, and all that Unicode lets a display ignore. */
const isIgnored = (code: number, char: string): boolean =>
  code < 9 || (code > 13 && code < 32) || /\p{Default_Ignorable_Code_Point}/u.test(char)

const classOf = (code: number): number => {
  const char = String.fromCharCode(code)
  if (FILLER.test(char)) {
    return OTHER
  }
  if (isIgnored(code, char)) {
    return IGNORED
  }
  if (APOSTROPHES.includes(char)) {
    return APOSTROPHE
  }
  if (/\p{M}/u.test(char)) {
    return MARK
  }
  if (/\p{Nd}/u.test(char)) {
    return DIGIT
  }
  if (!/\p{L}/u.test(char)) {
    return OTHER
  }
  return char.toLowerCase() === char ? LOWER : UPPER
}

/** Class of every UTF-16 code unit; lone surrogates are `OTHER`. */
export const classes: Uint8Array = Uint8Array.from({ length: 0x10000 }, (_, code) => classOf(code))

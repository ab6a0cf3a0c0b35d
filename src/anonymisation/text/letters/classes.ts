/** What a UTF-16 code unit is for the tokeniser. */
export const OTHER = 0
export const LOWER = 1
export const UPPER = 2
export const DIGIT = 3
export const IGNORED = 4
export const MARK = 5
export const APOSTROPHE = 6

const APOSTROPHES = "'`´‘’‛ʹʺʻʼʽˈʾʿ′＇”"

const isIgnored = (code: number): boolean =>
  code < 9 ||
  (code > 13 && code < 32) ||
  code === 0xad ||
  code === 0x034f ||
  code === 0x061c ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff

const classOf = (code: number): number => {
  if (isIgnored(code)) {
    return IGNORED
  }
  const char = String.fromCharCode(code)
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

// @ts-check

/** The marks that slovnet knows by themselves. */
const marks = '!#$%&()[]\\/*+,.:;<=>?@^_{|}~-‐−‒⁃–—―`"\'«»„“ʼʻ”№…'

const kinds = /^(?:(?<RU>[а-яё])|(?<EN>[a-z])|(?<NUM>[+-]?\p{Nd}))/iu

/** @param {string} word */
const isUpper = (word) => word === word.toUpperCase() && word !== word.toLowerCase()
/** @param {string} word */
const isLower = (word) => word === word.toLowerCase() && word !== word.toUpperCase()

/** @param {string} word */
const isTitle = (word) => {
  const [first = '', ...rest] = word
  return rest.length > 0 && isUpper(first) && isLower(rest.join(''))
}

/** @param {string} word */
const isDoubleTitle = (word) => {
  const dash = word.indexOf('-')
  return dash >= 0 && isTitle(word.slice(0, dash)) && isTitle(word.slice(dash + 1))
}

/** @param {string} word */
const outlineOf = (word) => {
  const isOne = [...word].length === 1
  if (isUpper(word)) {
    return isOne ? 'X' : 'XX'
  }
  if (isOne || isLower(word)) {
    return isOne ? 'x' : 'xx'
  }
  if (isTitle(word)) {
    return 'Xx'
  }
  return isDoubleTitle(word) ? 'Xx-Xx' : 'OTHER'
}

/**
 * How a word is written, in the terms the tagger was trained with: `RU_Xx`, `EN_XX`, `PUNCT_,`,
 * `NUM`, `OTHER`.
 *
 * @param {string} word
 */
export const shapeOf = (word) => {
  const groups = kinds.exec(word)?.groups
  if (groups?.RU) {
    return `RU_${outlineOf(word)}`
  }
  if (groups?.EN) {
    return `EN_${outlineOf(word)}`
  }
  if (groups?.NUM) {
    return 'NUM'
  }
  const [first = ''] = word
  return marks.includes(first) ? `PUNCT_${word === first ? word : 'OTHER'}` : 'OTHER'
}

// @ts-check

/** @typedef {import('./parseXml.mjs').Element} Element */

/** What a mark stands for in the text of its paragraph. */
/** @type {Record<string, string>} */
const characters = {
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:tab': '\t',
}

/** A piece of a paragraph: a run's text that can be written, or a mark that stands as it is. */
/** @typedef {{ element?: Element, text: string }} Piece */

/**
 * The paragraphs of a text, each as its pieces in order: a name that formatting cuts in two is one
 * word in the pieces joined.
 *
 * @param {Element} root
 * @returns {Piece[][]}
 */
export const paragraphsIn = (root) => {
  /** @type {Piece[][]} */
  const paragraphs = []
  /** @param {Element} element @param {Piece[]} pieces */
  const visit = (element, pieces) => {
    if (element.name === 'w:t') {
      pieces.push({ element, text: element.children.filter((c) => typeof c === 'string').join('') })
      return
    }
    const mark = characters[element.name]
    if (mark !== undefined) {
      pieces.push({ text: mark })
    }
    const own = element.name === 'w:p' ? [] : pieces
    for (const child of element.children) {
      if (typeof child !== 'string') {
        visit(child, own)
      }
    }
    if (own !== pieces && own.length > 0) {
      paragraphs.push(own)
    }
  }
  visit(root, [])
  return paragraphs
}

/** @param {Piece[]} pieces */
export const textOf = (pieces) => pieces.map(({ text }) => text).join('')

// @ts-check

/** @typedef {import('../types.js').Span} Span */

/**
 * Spans in order, without those inside or across an earlier one.
 *
 * @param {Span[]} spans
 */
export const apart = (spans) => {
  let end = 0
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      const isFree = span.start >= end
      end = isFree ? span.end : end
      return isFree
    })
}

/**
 * Writes the replacements into a text that stands in several pieces, such as the runs of a
 * paragraph: each goes where its words began.
 *
 * @param {string[]} pieces
 * @param {Span[]} spans in UTF-16 code units of the pieces joined
 * @returns {string[]}
 */
export const redactPieces = (pieces, spans) => {
  const chosen = apart(spans)
  let offset = 0
  return pieces.map((piece) => {
    const from = offset
    offset += piece.length
    let text = ''
    let position = from
    for (const { end, replacement, start } of chosen) {
      if (end <= from || start >= offset) {
        continue
      }
      text += piece.slice(position - from, Math.max(start - from, position - from))
      text += start >= from ? replacement : ''
      position = Math.min(end, offset)
    }
    return text + piece.slice(position - from)
  })
}

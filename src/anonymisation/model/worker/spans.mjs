// @ts-check

/** @typedef {{ end: number, start: number }} Place */
/** @typedef {{ kind: string } & Place} Span */

/**
 * Names out of tags such as `B-PER` (begins), `I-PER` (goes on) and `O`. As in slovnet a tag that
 * goes on without a beginning opens nothing, and one of another kind goes on with what was begun.
 *
 * @param {Place[]} words @param {string[]} tags
 * @returns {Span[]}
 */
export const spansOf = (words, tags) => {
  /** @type {Span[]} */
  const spans = []
  /** @type {Span | undefined} */
  let open
  words.forEach(({ end, start }, index) => {
    const [part, kind = ''] = (tags[index] ?? 'O').split('-', 2)
    if (part === 'B') {
      open = { end, kind, start }
      spans.push(open)
    } else if (part === 'I' && open) {
      open.end = end
    } else {
      open = undefined
    }
  })
  return spans
}

// @ts-check

/**
 * The likeliest row of tags: Viterbi's algorithm for a chain of tags (a linear-chain CRF), without
 * scores for the first and the last tag, as slovnet has it. Of equals the first one counts.
 *
 * @param {Float32Array} emissions [word][tag] @param {Float32Array} transitions [tag before][tag]
 * @param {number} tags
 * @returns {number[]} a tag for each word
 */
export const likeliestTags = (emissions, transitions, tags) => {
  const words = emissions.length / tags
  const from = new Uint8Array(words * tags)
  let scores = Float64Array.from(emissions.subarray(0, tags))
  for (let word = 1; word < words; word += 1) {
    const next = new Float64Array(tags)
    for (let tag = 0; tag < tags; tag += 1) {
      let best = -Infinity
      for (let before = 0; before < tags; before += 1) {
        const score = (scores[before] ?? 0) + (transitions[before * tags + tag] ?? 0)
        if (score > best) {
          best = score
          from[word * tags + tag] = before
        }
      }
      next[tag] = best + (emissions[word * tags + tag] ?? 0)
    }
    scores = next
  }
  const row = new Array(words)
  let tag = scores.indexOf(Math.max(...scores))
  for (let word = words - 1; word >= 0; word -= 1) {
    row[word] = tag
    tag = from[word * tags + tag] ?? 0
  }
  return row
}

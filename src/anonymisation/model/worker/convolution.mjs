// @ts-check

/**
 * A layer of the tagger: a convolution over three (or any odd number of) neighbouring words, the
 * rectifier and the normalisation, as slovnet's CNN encoder has it (github.com/natasha/slovnet, MIT).
 *
 * `weights` is laid out [input][tap][output], with rows of zeros to a multiple of four inputs: what
 * one word gives to itself and its neighbours is then one run of memory.
 *
 * @typedef {{
 *   bias: Float32Array
 *   inputs: number
 *   outputs: number
 *   scale: Float32Array
 *   shift: Float32Array
 *   taps: number
 *   weights: Float32Array
 * }} Layer
 */

/** @param {number} inputs */
export const padded = (inputs) => Math.ceil(inputs / 4) * 4

/**
 * What one word gives to each of the words in reach, [tap][output]. Four inputs a turn: the sums are
 * then read and written a quarter as often.
 *
 * @param {Layer} layer
 * @param {Float32Array} input @param {number} from where the word begins in it
 * @param {Float64Array} into
 */
export const contribution = ({ inputs, outputs, taps, weights }, input, from, into) => {
  const width = outputs * taps
  into.fill(0)
  for (let index = 0; index < inputs; index += 4) {
    const a = input[from + index] ?? 0
    const b = index + 1 < inputs ? (input[from + index + 1] ?? 0) : 0
    const c = index + 2 < inputs ? (input[from + index + 2] ?? 0) : 0
    const d = index + 3 < inputs ? (input[from + index + 3] ?? 0) : 0
    const row = index * width
    for (let at = 0; at < width; at += 1) {
      into[at] =
        /** @type {number} */ (into[at]) +
        a * /** @type {number} */ (weights[row + at]) +
        b * /** @type {number} */ (weights[row + width + at]) +
        c * /** @type {number} */ (weights[row + 2 * width + at]) +
        d * /** @type {number} */ (weights[row + 3 * width + at])
    }
  }
}

/**
 * The layer's answer for a row of words; beyond its ends there is nothing.
 *
 * @param {Layer} layer
 * @param {number} words
 * @param {(word: number) => ArrayLike<number>} given what a word contributes, [tap][output]
 * @returns {Float32Array} [word][output]
 */
export const combine = ({ bias, outputs, scale, shift, taps }, words, given) => {
  const sums = new Float32Array(words * outputs)
  const reach = (taps - 1) / 2
  for (let word = 0; word < words; word += 1) {
    const part = given(word)
    for (let tap = 0; tap < taps; tap += 1) {
      const target = word - tap + reach
      if (target >= 0 && target < words) {
        for (let at = 0; at < outputs; at += 1) {
          const sum = target * outputs + at
          sums[sum] = /** @type {number} */ (sums[sum]) + (part[tap * outputs + at] ?? 0)
        }
      }
    }
  }
  for (let at = 0; at < sums.length; at += 1) {
    const output = at % outputs
    const value = Math.max(0, /** @type {number} */ (sums[at]) + (bias[output] ?? 0))
    sums[at] = value * (scale[output] ?? 0) + (shift[output] ?? 0)
  }
  return sums
}

/**
 * @param {Layer} layer @param {Float32Array} input [word][input] @param {number} words
 * @returns {Float32Array} [word][output]
 */
export const convolve = (layer, input, words) => {
  const part = new Float64Array(layer.outputs * layer.taps)
  return combine(layer, words, (word) => {
    contribution(layer, input, word * layer.inputs, part)
    return part
  })
}

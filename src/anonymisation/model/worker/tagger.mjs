// @ts-check
import { combine, contribution, convolve } from './convolution.mjs'
import { likeliestTags } from './crf.mjs'
import { vectorOf } from './navec.mjs'
import { shapeOf } from './shapes.mjs'
import { spansOf } from './spans.mjs'
import { wordsOf } from './words.mjs'

/** @typedef {import('./readModel.mjs').Model} Model */
/** @typedef {import('./words.mjs').Word} Word */

/** Words that are judged at once, and how many more on both sides they are judged beside. */
const stretch = 1024
const margin = 24

/** Of this many different words the first layer's share is kept: 3 kB each. */
const mostKept = 8192

/**
 * What each word gives to the first layer. It is the costly one, and a text uses few words often.
 *
 * @param {Model} model
 */
const firstShares = ({ layers: [layer], shapes, vectors, words }) => {
  /** @type {Map<string, Float32Array>} */
  const kept = new Map()
  const unknown = words.get('<unk>') ?? 0
  const other = shapes.index.get('OTHER') ?? 0
  const input = new Float32Array(vectors.dimensions + shapes.dimensions)
  const part = new Float64Array(layer ? layer.outputs * layer.taps : 0)
  return (/** @type {string} */ text) => {
    const known = kept.get(text)
    if (known || !layer) {
      return known ?? part
    }
    const shape = (shapes.index.get(shapeOf(text)) ?? other) * shapes.dimensions
    vectorOf(vectors, words.get(text.toLowerCase()) ?? unknown, input)
    input.set(shapes.vectors.subarray(shape, shape + shapes.dimensions), vectors.dimensions)
    contribution(layer, input, 0, part)
    if (kept.size >= mostKept) {
      kept.clear()
    }
    const share = Float32Array.from(part)
    kept.set(text, share)
    return share
  }
}

/**
 * Reads texts with a model: the names in them, their kinds (`PER`, `LOC`, `ORG`) and places.
 *
 * @param {Model} model
 */
export const createTagger = (model) => {
  const { emissions, layers, tags, transitions } = model
  const [first, ...deeper] = layers
  const share = firstShares(model)

  /** @param {Word[]} words @returns {string[]} */
  const tagsOf = (words) => {
    if (!first || !words.length) {
      return []
    }
    let row = combine(first, words.length, (index) => share(words[index]?.text ?? ''))
    for (const layer of deeper) {
      row = convolve(layer, row, words.length)
    }
    const inputs = (deeper.at(-1) ?? first).outputs
    const scores = Float32Array.from({ length: words.length * tags.length }, (_, at) => {
      const [word, tag] = [Math.floor(at / tags.length), at % tags.length]
      let sum = emissions.bias[tag] ?? 0
      for (let input = 0; input < inputs; input += 1) {
        sum +=
          (row[word * inputs + input] ?? 0) * (emissions.weights[input * tags.length + tag] ?? 0)
      }
      return sum
    })
    return likeliestTags(scores, transitions, tags.length).map((tag) => tags[tag] ?? 'O')
  }

  return (/** @type {string} */ text) => {
    const words = wordsOf(text)
    /** @type {string[]} */
    const all = []
    for (let start = 0; start < words.length; start += stretch) {
      const from = Math.max(0, start - margin)
      const found = tagsOf(words.slice(from, start + stretch + margin))
      all.push(...found.slice(start - from, start - from + Math.min(stretch, words.length - start)))
    }
    return spansOf(words, all)
  }
}

// @ts-check
import { gunzipSync } from 'node:zlib'

import { padded } from './convolution.mjs'
import { floats, readVectors } from './navec.mjs'
import { ModelRefusal } from './refusal.mjs'
import { readWheel } from './wheel.mjs'

/** @typedef {import('./convolution.mjs').Layer} Layer */
/** @typedef {{ array: number, shape: number[] }} Weight */
/** @typedef {{ data: Float32Array, shape: number[] }} Tensor */
/**
 * @typedef {{
 *   emissions: { bias: Float32Array, weights: Float32Array }
 *   layers: Layer[]
 *   shapes: { dimensions: number, index: Map<string, number>, vectors: Float32Array }
 *   tags: string[]
 *   transitions: Float32Array
 *   vectors: import('./navec.mjs').WordVectors
 *   words: Map<string, number>
 * }} Model
 */

const longestList = 64 * 1024 * 1024

/** @template T @param {T | undefined} value @returns {T} */
const present = (value) => {
  if (value === undefined) {
    throw new ModelRefusal('broken')
  }
  return value
}

/** @typedef {Map<string, Uint8Array>} Files */

/** @param {Files} files @param {string} name */
const jsonOf = (files, name) => JSON.parse(new TextDecoder().decode(present(files.get(name))))

/** @param {Files} files @param {string} name @returns {string[]} */
const listOf = (files, name) => {
  const bytes = gunzipSync(present(files.get(`vocabs/${name}.gz`)), {
    maxOutputLength: longestList,
  })
  return bytes.toString('utf8').split('\n')
}

/** @param {string[]} list */
const indexOf = (list) => new Map(list.map((word, index) => [word, index]))

/** @param {Files} files @returns {(weight: Weight) => Tensor} */
const tensors = (files) => (weight) => {
  const data = floats(present(files.get(`arrays/${weight.array}.bin`)))
  if (data.length !== weight.shape.reduce((size, length) => size * length, 1)) {
    throw new ModelRefusal('broken')
  }
  return { data, shape: weight.shape }
}

/** [output][input][tap] to [input][tap][output], see `Layer`. @param {Tensor} tensor */
const turned = ({ data, shape: [outputs = 0, inputs = 0, taps = 0] }) => {
  const weights = new Float32Array(padded(inputs) * taps * outputs)
  for (let output = 0; output < outputs; output += 1) {
    for (let rest = 0; rest < inputs * taps; rest += 1) {
      weights[rest * outputs + output] = data[output * inputs * taps + rest] ?? 0
    }
  }
  return weights
}

/**
 * @param {{ conv: Record<'bias' | 'weight', Weight>, norm: Record<string, Weight> }} described
 * @param {(weight: Weight) => Tensor} tensor
 * @returns {Layer}
 */
const layerOf = ({ conv, norm }, tensor) => {
  const weight = tensor(conv.weight)
  const [outputs = 0, inputs = 0, taps = 0] = weight.shape
  const [mean, std, factor, offset] = ['mean', 'std', 'weight', 'bias'].map(
    (name) => tensor(present(norm[name])).data,
  )
  const scale = Float32Array.from(
    { length: outputs },
    (_, at) => (factor?.[at] ?? 0) / (std?.[at] ?? 1),
  )
  const shift = scale.map((by, at) => (offset?.[at] ?? 0) - (mean?.[at] ?? 0) * by)
  const bias = tensor(conv.bias).data
  return { bias, inputs, outputs, scale, shift, taps, weights: turned(weight) }
}

/** Whether everything fits to everything, so that no reading goes beyond an end. @param {Model} model */
const isSound = ({ emissions, layers, shapes, tags, transitions, vectors, words }) => {
  const last = layers.reduce(
    (size, { inputs, outputs, taps }) => (inputs === size && taps % 2 ? outputs : 0),
    vectors.dimensions + shapes.dimensions,
  )
  return (
    last > 0 &&
    emissions.weights.length === last * tags.length &&
    emissions.bias.length === tags.length &&
    transitions.length === tags.length ** 2 &&
    shapes.vectors.length === shapes.index.size * shapes.dimensions &&
    shapes.index.has('OTHER') &&
    words.has('<unk>') &&
    words.size === vectors.words
  )
}

/** @param {Uint8Array} bytes @returns {Model} */
const read = (bytes) => {
  const { tagger, words } = readWheel(bytes)
  const described = jsonOf(tagger, 'model.json')
  if (
    jsonOf(tagger, 'meta.json').protocol !== 1 ||
    jsonOf(words, 'meta.json').id !== described.emb.word.id
  ) {
    throw new ModelRefusal('broken')
  }
  const tensor = tensors(tagger)
  const shapes = tensor(described.emb.shape.weight)
  return {
    emissions: {
      bias: tensor(described.head.proj.bias).data,
      weights: tensor(described.head.proj.weight).data,
    },
    layers: described.encoder.layers.map((/** @type {any} */ layer) => layerOf(layer, tensor)),
    shapes: {
      dimensions: shapes.shape[1] ?? 0,
      index: indexOf(listOf(tagger, 'shape')),
      vectors: shapes.data,
    },
    tags: listOf(tagger, 'tag'),
    transitions: tensor(described.head.crf.transitions).data,
    vectors: readVectors(words.get('pq.bin')),
    words: indexOf(listOf(tagger, 'word')),
  }
}

/**
 * The model inside a wheel of natasha (MIT), as slovnet packs it: a description, plain arrays and
 * lists of words, shapes and tags.
 *
 * @param {Uint8Array} bytes
 * @returns {Model}
 * @throws ModelRefusal `broken`
 */
export const readModel = (bytes) => {
  try {
    const model = read(bytes)
    if (isSound(model)) {
      return model
    }
  } catch {
    // Whatever is wrong inside: it is not the file that it should be.
  }
  throw new ModelRefusal('broken')
}

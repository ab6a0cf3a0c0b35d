// @ts-check
import { ModelRefusal } from './refusal.mjs'

const header = 16

/**
 * @typedef {{
 *   codes: Float32Array
 *   dimensions: number
 *   indexes: Uint8Array
 *   centroids: number
 *   parts: number
 *   words: number
 * }} WordVectors
 */

/** A copy at an address that may be read as numbers of four bytes. @param {Uint8Array} bytes */
export const floats = (bytes) => {
  if (bytes.length % 4) {
    throw new ModelRefusal('broken')
  }
  return new Float32Array(bytes.slice().buffer)
}

/**
 * Vectors of words in navec's format (github.com/natasha/navec, MIT): product quantisation, so that
 * each vector is a row of bytes, one a part, that point to that part's centroids.
 *
 * @param {Uint8Array | undefined} bytes `pq.bin`: four counts, the rows, the centroids
 * @returns {WordVectors}
 * @throws ModelRefusal `broken`
 */
export const readVectors = (bytes) => {
  if (!bytes || bytes.length < header) {
    throw new ModelRefusal('broken')
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, header)
  const [words = 0, dimensions = 0, parts = 0, centroids = 0] = [0, 4, 8, 12].map((at) =>
    view.getUint32(at, true),
  )
  const codes = header + words * parts
  const isSound = parts > 0 && dimensions % parts === 0 && centroids > 0 && centroids <= 256
  if (!isSound || bytes.length !== codes + dimensions * centroids * 4) {
    throw new ModelRefusal('broken')
  }
  return {
    centroids,
    codes: floats(bytes.subarray(codes)),
    dimensions,
    indexes: bytes.subarray(header, codes),
    parts,
    words,
  }
}

/**
 * Writes the vector of a word to the beginning of `into`.
 *
 * @param {WordVectors} vectors @param {number} word @param {Float32Array} into
 */
export const vectorOf = ({ centroids, codes, dimensions, indexes, parts }, word, into) => {
  const length = dimensions / parts
  for (let part = 0; part < parts; part += 1) {
    const centroid = indexes[word * parts + part] ?? 0
    const from = (part * centroids + centroid) * length
    into.set(codes.subarray(from, from + length), part * length)
  }
}

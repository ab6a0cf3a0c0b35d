// @ts-check
import { Refusal } from '../refusal.mjs'
import { stringsIn } from '../strings.mjs'
import { metadataOf } from './metadata.mjs'
import { partsOf } from './parts.mjs'

/** @param {unknown} value @returns {string[]} */
const stringsOf = (value) => {
  if (typeof value === 'string') {
    return [value]
  }
  if (value instanceof Uint8Array) {
    return stringsIn(value)
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}

/** Where Exif and XMP lie among the picture's own data, so that all of it has to be read. */
const loose = new Set(['image/avif', 'image/heic'])

/**
 * Every word in a picture file besides the picture. Throws Refusal `tail` for a file that goes on
 * behind the picture: it may be another file as well.
 *
 * @param {Uint8Array} bytes
 * @param {string} type
 * @returns {Promise<import('../../types.js').Reading[]>}
 */
export const readImage = async (bytes, type) => {
  const { parts, tail } = partsOf[type]?.(bytes) ?? { parts: [], tail: bytes }
  if (tail.some((byte) => byte !== 0)) {
    throw new Refusal('tail')
  }
  const isLoose = loose.has(type) && parts.some(({ plain }) => !plain)
  const texts = [
    ...parts
      .filter(({ plain }) => !plain || isLoose)
      .flatMap((part) => [...stringsIn(part.data), ...(part.texts ?? [])]),
    ...stringsOf(await metadataOf(bytes)),
  ]
  return [...new Set(texts)].map((text) => ({ kind: 'text', text, where: 'metadata' }))
}

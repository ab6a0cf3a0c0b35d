// @ts-check
import { Refusal } from '../refusal.mjs'
import { metadataOf } from './metadata.mjs'
import { partsOf } from './parts.mjs'

/** Blocks that describe the coding of a picture, not its making. */
const technical = new Set(['ihdr', 'jfif'])

/**
 * Proves by two readers other than the encoder that a file holds a picture and nothing else.
 * Throws Refusal `unsure` otherwise.
 *
 * @param {Uint8Array} bytes
 * @param {string} type
 */
export const proveImage = async (bytes, type) => {
  const walked = partsOf[type]?.(bytes)
  const isPlain = walked?.parts.every(({ plain }) => plain) && walked.tail.length === 0
  const told = Object.keys((await metadataOf(bytes)) ?? {})
  if (!isPlain || told.some((block) => !technical.has(block))) {
    throw new Refusal('unsure')
  }
}

// @ts-check
import { Refusal } from '../refusal.mjs'

const containers = new Set(['iinf', 'ipco', 'iprp', 'meta'])
const plain = new Set([
  'ftyp',
  'mdat',
  'hdlr',
  'pitm',
  'iloc',
  'iref',
  'ipma',
  'idat',
  'ispe',
  'pixi',
  'av1C',
  'auxC',
  'pasp',
  'clap',
  'irot',
  'imir',
  'colr',
  'a1op',
  'a1lx',
  'lsel',
  'clli',
  'mdcv',
])
const pictures = new Set(['av01', 'grid', 'iovl', 'tmap'])

/** Bytes between the header of a box and the boxes in it. */
const inset = (/** @type {string} */ name, /** @type {Uint8Array} */ data) =>
  name === 'meta' ? 4 : name === 'iinf' ? (data[0] === 0 ? 6 : 8) : 0

/** @param {Uint8Array} data */
const itemType = (data) => Buffer.from(data.subarray(8, 12)).toString('latin1')

/** A colour profile in full may tell its maker; one by numbers cannot. */
const isColour = (/** @type {Uint8Array} */ data) =>
  Buffer.from(data.subarray(0, 4)).toString('latin1') === 'nclx'

/**
 * The boxes of an AVIF or HEIC file (ISO 14496-12, 23008-12), those that hold others unpacked.
 *
 * @param {Uint8Array} bytes
 * @returns {import('./parts.mjs').Parts}
 */
export const avifParts = (bytes) => {
  /** @type {import('./parts.mjs').Part[]} */
  const parts = []
  const open = [bytes]
  for (let space = open.pop(); space; space = open.pop()) {
    const view = new DataView(space.buffer, space.byteOffset, space.length)
    let at = 0
    while (at + 8 <= space.length) {
      const size = view.getUint32(at)
      const length = size === 0 ? space.length - at : size
      const name = Buffer.from(space.subarray(at + 4, at + 8)).toString('latin1')
      if (length < 8 || at + length > space.length || !/^[\w ]{4}$/.test(name)) {
        throw new Refusal('broken')
      }
      const data = space.subarray(at + 8, at + length)
      if (containers.has(name)) {
        open.push(data.subarray(inset(name, data)))
      } else {
        const isPlain =
          (name === 'infe' && pictures.has(itemType(data))) ||
          (plain.has(name) && (name !== 'colr' || isColour(data)))
        parts.push({ name, data, plain: isPlain })
      }
      at += length
    }
    if (at !== space.length) {
      throw new Refusal('broken')
    }
  }
  return { parts, tail: new Uint8Array() }
}

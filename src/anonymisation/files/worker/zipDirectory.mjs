// @ts-check
import { limits } from './limits.mjs'
import { Refusal } from './refusal.mjs'

const endMark = 0x06054b50
const entryMark = 0x02014b50
const endLength = 22
const descriptorLength = 24

/**
 * `aside`: what stands beside the member, which no reader of archives shows: extra fields.
 *
 * @typedef {{ aside: Uint8Array[], name: string, size: number }} Entry
 */

/** @param {DataView} view */
const findEnd = (view) => {
  for (let at = view.byteLength - endLength; at >= 0 && view.byteLength - at < 0x10000; at -= 1) {
    if (view.getUint32(at, true) === endMark) {
      return at
    }
  }
  throw new Refusal('broken')
}

/**
 * Whether members lie one behind the other from the first byte to the directory: what lies between
 * them no reader of archives would show.
 *
 * @param {DataView} view @param {number} start
 * @param {{ hasDescriptor: boolean, offset: number, packed: number }[]} members
 */
const isDense = (view, start, members) => {
  const inOrder = [...members].sort((a, b) => a.offset - b.offset)
  let at = 0
  let slack = 0
  for (const { hasDescriptor, offset, packed } of inOrder) {
    if (offset < at || offset > at + slack || offset + 30 > start) {
      return false
    }
    const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    at = offset + 30 + names + packed
    slack = hasDescriptor ? descriptorLength : 0
  }
  return at <= start && start <= at + slack
}

/**
 * The extra field of a member's own header. Throws Refusal `broken` where the header has another
 * name than the directory: one of them is hidden from whoever reads the other.
 *
 * @param {Uint8Array} bytes @param {number} at @param {Uint8Array} name
 */
const ownExtra = (bytes, at, name) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (at + 30 > bytes.length) {
    throw new Refusal('broken')
  }
  const extra = at + 30 + view.getUint16(at + 26, true)
  if (Buffer.compare(bytes.subarray(at + 30, extra), name) !== 0) {
    throw new Refusal('broken')
  }
  return bytes.subarray(extra, extra + view.getUint16(at + 28, true))
}

/** A way out of the archive, or a name that programs read in different ways. */
const odd = /^\/|\\|(?:^|\/)\.{1,2}(?:\/|$)|[^\P{C}]|^$/u

/**
 * The directory of a ZIP archive, before anything in it is unpacked. Throws Refusal `too-large`,
 * `too-deep` (too many entries), `encrypted`, `tail` (something before, behind or beside the
 * archive), `broken` (odd, doubled or differing names, ZIP64).
 *
 * @param {Uint8Array} bytes
 * @returns {Entry[]}
 */
export const zipDirectory = (bytes) => {
  if (bytes.length < endLength) {
    throw new Refusal('broken')
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (end + endLength !== bytes.length || view.getUint32(0, true) !== 0x04034b50) {
    throw new Refusal('tail')
  }
  if (count > limits.entries) {
    throw new Refusal('too-deep')
  }
  const entries = []
  const members = []
  const names = new Set()
  let unpacked = 0
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) {
      throw new Refusal('broken')
    }
    if ((view.getUint16(at + 8, true) & 1) === 1) {
      throw new Refusal('encrypted')
    }
    const size = view.getUint32(at + 24, true)
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const rest = extraLength + view.getUint16(at + 32, true)
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength)
    const name = Buffer.from(rawName).toString('utf8')
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
    const offset = view.getUint32(at + 42, true)
    const canonical = name.toLowerCase()
    if (odd.test(name) || names.has(canonical)) {
      throw new Refusal('broken')
    }
    names.add(canonical)
    unpacked += size
    entries.push({ aside: [extra, ownExtra(bytes, offset, rawName)], name, size })
    members.push({
      hasDescriptor: (view.getUint16(at + 8, true) & 8) === 8,
      offset,
      packed: view.getUint32(at + 20, true),
    })
    at += 46 + nameLength + rest
  }
  if (at !== end) {
    throw new Refusal('broken')
  }
  if (!isDense(view, start, members)) {
    throw new Refusal('tail')
  }
  if (unpacked > limits.unpacked) {
    throw new Refusal('too-large')
  }
  return entries
}

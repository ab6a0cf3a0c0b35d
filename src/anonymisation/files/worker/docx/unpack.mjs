// @ts-check
import yauzl from 'yauzl'

import { limits } from '../limits.mjs'
import { Refusal } from '../refusal.mjs'

/** @param {import('yauzl').ZipFile} zip @param {import('yauzl').Entry} entry */
const bytesOf = async (zip, entry) => {
  const stream = await zip.openReadStreamPromise(entry)
  const chunks = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > limits.unpacked) {
      throw new Refusal('too-large')
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Every member of an archive by yauzl, a reader that shares nothing with the one that rewrites.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<{ bytes: Uint8Array, comment: string, name: string }[]>}
 */
export const unpack = async (bytes) => {
  const zip = await yauzl.fromBufferPromise(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    {
      lazyEntries: true,
      strictFileNames: true,
    },
  )
  const members = []
  let left = limits.unpacked
  for await (const entry of zip.eachEntry()) {
    const data = await bytesOf(zip, entry)
    left -= data.length
    if (left < 0) {
      throw new Refusal('too-large')
    }
    members.push({ name: entry.fileName, bytes: data, comment: entry.fileComment })
  }
  return members
}

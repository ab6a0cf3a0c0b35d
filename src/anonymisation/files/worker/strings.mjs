// @ts-check

/** Words in the letters that names are written in here; others are noise of a wrong encoding. */
const run = /[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\p{Nd}\p{P}\p{Zs}@+]{3,}/gu
const letters = /\p{L}{2}|\p{N}{5}/u

/** @param {string} text */
const runsOf = (text) => (text.match(run) ?? []).filter((piece) => letters.test(piece))

/** @param {Uint8Array} bytes @param {string} encoding */
const decode = (bytes, encoding) => new TextDecoder(encoding).decode(bytes)

/**
 * Everything in binary data that could be words, in each encoding that file formats use. Meant for
 * metadata whose inner form is unknown or vendor-specific.
 *
 * @param {Uint8Array} bytes
 * @returns {string[]}
 */
export const stringsIn = (bytes) => {
  const found = new Set()
  for (const encoding of ['utf-8', 'windows-1251', 'utf-16le', 'utf-16be']) {
    const isWide = encoding.startsWith('utf-16')
    for (const shift of isWide ? [0, 1] : [0]) {
      const text = runsOf(decode(bytes.subarray(shift), encoding)).join('\n')
      if (text !== '') {
        found.add(text)
      }
    }
  }
  return [...found]
}

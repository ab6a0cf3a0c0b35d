const least = 256

/**
 * Length after padding: the Padmé scheme (Nikitin et al., PETS 2019) above 256 bytes, which tells
 * O(log log n) bits of the length and adds at most 12 %.
 */
export const paddedLength = (length: number): number => {
  if (length < least) {
    return least
  }
  const exponent = Math.floor(Math.log2(length))
  const kept = Math.floor(Math.log2(exponent)) + 1
  const step = 2 ** (exponent - kept)
  return Math.ceil(length / step) * step
}

/** Hides the exact length of a value: a marker byte, then zeros (ISO/IEC 7816-4). */
export const pad = (plain: Buffer): Buffer => {
  const padded = Buffer.alloc(paddedLength(plain.length + 1))
  plain.copy(padded)
  padded[plain.length] = 0x80
  return padded
}

/** What `pad` was given; undefined if there is no marker. */
export const unpad = (padded: Buffer): Buffer | undefined => {
  const marker = padded.lastIndexOf(0x80)
  const tailIsZero = marker >= 0 && padded.subarray(marker + 1).every((byte) => byte === 0)
  return tailIsZero ? padded.subarray(0, marker) : undefined
}

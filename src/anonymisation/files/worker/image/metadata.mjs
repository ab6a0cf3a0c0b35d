// @ts-check
import exifr from 'exifr'

const everything = {
  exif: true,
  gps: true,
  icc: true,
  interop: true,
  iptc: true,
  jfif: true,
  makerNote: true,
  mergeOutput: false,
  multiSegment: true,
  tiff: true,
  userComment: true,
  xmp: true,
}

/**
 * The metadata of a picture as exifr, a reader that shares nothing with the encoder, understands it;
 * null where it finds none, or does not read the format.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<null | Record<string, unknown>>}
 */
export const metadataOf = async (bytes) => {
  try {
    return (await exifr.parse(bytes, everything)) ?? null
  } catch {
    return null
  }
}

// @ts-check

/** @param {Uint8Array} bytes @param {number} from @param {number} to */
const ascii = (bytes, from, to) => Buffer.from(bytes.subarray(from, to)).toString('latin1')

/** Compound files (OLE2): old Office files, and new ones under a password. */
const compound = 'd0cf11e0a1b11ae1'

const avif = new Set(['avif', 'avis'])
const heic = new Set(['heic', 'heif', 'heix', 'hevc', 'mif1', 'msf1'])

/**
 * What bytes are by their first ones, whatever a name or a sender says; undefined for what is not
 * known. Plain text has no such mark.
 *
 * @param {Uint8Array} bytes
 */
export const sniff = (bytes) => {
  const head = ascii(bytes, 0, 12)
  if (head.startsWith('\xff\xd8\xff')) {
    return 'image/jpeg'
  }
  if (head.startsWith('\x89PNG\r\n\x1a\n')) {
    return 'image/png'
  }
  if (head.startsWith('RIFF') && head.slice(8) === 'WEBP') {
    return 'image/webp'
  }
  if (/^GIF8[79]a/.test(head)) {
    return 'image/gif'
  }
  if (head.slice(4, 8) === 'ftyp') {
    const brand = head.slice(8)
    return avif.has(brand) ? 'image/avif' : heic.has(brand) ? 'image/heic' : undefined
  }
  if (head.startsWith('%PDF-')) {
    return 'application/pdf'
  }
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) {
    return 'application/zip'
  }
  return Buffer.from(bytes.subarray(0, 8)).toString('hex') === compound
    ? 'application/x-ole-storage'
    : undefined
}

/**
 * Whether a compound file holds an encrypted document.
 *
 * @param {Uint8Array} bytes
 */
export const isEncryptedOffice = (bytes) =>
  Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))

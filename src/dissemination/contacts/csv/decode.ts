import { detect } from 'chardet'

/** Encodings that people save tables in, by the names of the WHATWG standard. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1251',
  'windows-1252',
  'koi8-r',
] as const

export type Encoding = (typeof encodings)[number]

/** Enough for the statistics of a language; more only takes time. Octets. */
const sampleSize = 64_000

const marks: [Encoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const decodes = (bytes: Uint8Array, encoding: Encoding): null | string => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const guess = (bytes: Uint8Array): Encoding => {
  const found = detect(bytes.subarray(0, sampleSize))?.toLowerCase() ?? ''
  return encodings.find((encoding) => encoding === found) ?? 'windows-1252'
}

/**
 * Text of a file in the encoding that it names, or that its octets speak for. UTF-8 is believed
 * only where every octet fits, as nothing else looks like it by chance.
 *
 * @param wanted the encoding that a person chose instead
 * @returns null for octets that the chosen encoding cannot hold
 */
export const decode = (
  bytes: Uint8Array,
  wanted?: Encoding,
): { encoding: Encoding; text: string } | null => {
  const marked = marks.find(([, mark]) => mark.every((octet, index) => bytes[index] === octet))
  const encoding =
    wanted ?? marked?.[0] ?? (decodes(bytes, 'utf-8') === null ? guess(bytes) : 'utf-8')
  const text = decodes(bytes, encoding)
  return text === null ? null : { encoding, text: text.replace(/^\uFEFF/, '') }
}

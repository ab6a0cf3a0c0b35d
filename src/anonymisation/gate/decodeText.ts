import { UnreadablePartError } from './unreadable.js'

/** Labels that TextDecoder reads as windows-1252, where UTF-8 bytes would turn into other letters. */
const singleByte = new Set(['windows-1252'])

const decoderOf = (label: string, where: string): TextDecoder => {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: false })
  } catch {
    throw new UnreadablePartError(where, 'charset')
  }
}

const tryUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * The readings of a text part. Usually one; where the label says Latin but the bytes are UTF-8,
 * both, since mail programs choose either.
 *
 * @throws UnreadablePartError for an unknown charset, bytes that do not fit it, or binary content.
 */
export const decodeText = (args: {
  bytes: Uint8Array
  charset?: string
  where: string
}): string[] => {
  const { bytes, charset, where } = args
  const decoder = decoderOf(charset?.trim() || 'utf-8', where)
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    throw new UnreadablePartError(where, 'charset')
  }
  if (text.includes('\0')) {
    throw new UnreadablePartError(where, 'binary')
  }
  if (!singleByte.has(decoder.encoding)) {
    return [text]
  }
  const asUtf8 = tryUtf8(bytes)
  return asUtf8 === undefined || asUtf8 === text ? [text] : [text, asUtf8]
}

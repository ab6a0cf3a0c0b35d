import { UnreadablePartError } from '../unreadable.js'

const base64Alphabet = /^[a-z0-9+/\s]*(?:=\s*){0,2}$/i

const fromBase64 = (body: Uint8Array, where: string): Uint8Array => {
  const text = Buffer.from(body).toString('latin1')
  if (!base64Alphabet.test(text)) {
    throw new UnreadablePartError(where, 'encoding')
  }
  return Buffer.from(text, 'base64')
}

const hex = /^[0-9a-f]{2}$/i

const fromQuotedPrintable = (body: Uint8Array): Uint8Array => {
  const text = Buffer.from(body)
    .toString('latin1')
    .replace(/[ \t]+(?=\r?\n|$)/g, '')
    .replace(/=\r?\n/g, '')
  const out = Buffer.alloc(text.length)
  let length = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.slice(index + 1, index + 3)
    if (text[index] === '=' && hex.test(code)) {
      out[length] = parseInt(code, 16)
      index += 2
    } else {
      out[length] = text.charCodeAt(index)
    }
    length += 1
  }
  return out.subarray(0, length)
}

/**
 * Undoes a transfer encoding (RFC 2045 section 6).
 *
 * @throws UnreadablePartError for an unknown encoding or characters that base64 does not have.
 */
export const decodeTransfer = (args: {
  body: Uint8Array
  encoding: string | undefined
  where: string
}): Uint8Array => {
  const { body, encoding, where } = args
  switch ((encoding ?? '7bit').trim().toLowerCase()) {
    case '7bit':
    case '8bit':
    case 'binary':
      return body
    case 'base64':
      return fromBase64(body, where)
    case 'quoted-printable':
      return fromQuotedPrintable(body)
    default:
      throw new UnreadablePartError(where, 'encoding')
  }
}

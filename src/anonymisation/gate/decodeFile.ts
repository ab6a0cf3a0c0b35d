import type { Rendering } from './types.js'

import { decodeText } from './decodeText.js'
import { decodeHtml } from './html/decodeHtml.js'
import { UnreadablePartError } from './unreadable.js'

/** Takes the text and metadata out of one kind of file. */
export type FileReader = (args: { bytes: Uint8Array; where: string }) => Promise<Rendering[]>

/** Readers of binary formats, by media type. What has no reader is refused. */
export type FileReaders = Record<string, FileReader>

const markup = new Set([
  'application/atom+xml',
  'application/rss+xml',
  'application/xhtml+xml',
  'application/xml',
  'image/svg+xml',
  'text/html',
  'text/xml',
])
const plain = new Set([
  'application/json',
  'application/ld+json',
  'application/feed+json',
  'application/pgp-keys',
  'application/pgp-signature',
  'text/calendar',
  'text/csv',
  'text/markdown',
  'text/plain',
  'text/rfc822-headers',
  'text/vcard',
])

const unwrapCdata = (text: string): string =>
  text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) =>
    inner.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  )

const jsonStrings = (text: string): string[] => {
  const strings: string[] = []
  try {
    JSON.parse(text, (key, value: unknown) => {
      strings.push(key, ...(typeof value === 'string' ? [value] : []))
      return value
    })
  } catch {
    return []
  }
  return strings.filter((string) => string.trim() !== '')
}

/**
 * What a file holds, by its media type.
 *
 * @throws UnreadablePartError for a type without a reader, and for bytes that are not of the type.
 */
export const decodeFile = async (args: {
  bytes: Uint8Array
  charset?: string
  readers?: FileReaders
  type: string
  where: string
}): Promise<Rendering[]> => {
  const { bytes, charset, readers = {}, where } = args
  const named = args.type.split(';')[0]?.trim().toLowerCase() ?? ''
  const type = named === 'image/jpg' ? 'image/jpeg' : named
  const reader = readers[type]
  if (reader) {
    return reader({ bytes, where })
  }
  if (!markup.has(type) && !plain.has(type)) {
    throw new UnreadablePartError(where, 'type')
  }
  return decodeText({ bytes, charset, where }).flatMap((text): Rendering[] => {
    if (markup.has(type)) {
      return decodeHtml(unwrapCdata(text), where)
    }
    const strings = type.endsWith('json') ? jsonStrings(text) : []
    return [text, ...strings].map((piece) => ({ kind: 'text', text: piece, where }))
  })
}

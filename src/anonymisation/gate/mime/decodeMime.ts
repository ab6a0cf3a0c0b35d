import PostalMime from 'postal-mime'

import type { FileReaders } from '../decodeFile.js'
import type { Rendering } from '../types.js'

import { decodeFile } from '../decodeFile.js'
import { decodeText } from '../decodeText.js'
import { decodeHtml } from '../html/decodeHtml.js'
import { limits } from '../limits.js'
import { typeOfName } from '../typeOfName.js'
import { UnreadablePartError } from '../unreadable.js'
import { headerOf, parseHeaders, parseStructured, renderHeaders } from './headers.js'
import { splitEntity, splitParts } from './splitParts.js'
import { decodeTransfer } from './transferEncoding.js'

/** What programs call a file of which they know the name only. */
const unknown = 'application/octet-stream'

type Options = {
  /** True for an encrypted message whose inner entity the gate has passed before encryption. */
  innerPassed?: boolean
  readers?: FileReaders
}
type Entity = { bytes: Uint8Array; depth: number; encrypted?: boolean; where: string }

const loose = (bytes: Uint8Array, where: string): Rendering[] =>
  decodeText({ bytes, where }).map((text) => ({ kind: 'text', text, where }))

const sourceOf = (html: string): string => html.replaceAll('\r\n', '\n').trim()

/** The mail as another, independent parser reads it: what the two read differently is read twice. */
const secondReading = async (bytes: Uint8Array, read: Set<string>): Promise<Rendering[]> => {
  const mail = await PostalMime.parse(bytes)
  const names = mail.attachments.flatMap(({ description, filename }) => [filename, description])
  return [
    ...(mail.html && !read.has(sourceOf(mail.html)) ? decodeHtml(mail.html, 'html') : []),
    { kind: 'text' as const, text: mail.text ?? '', where: 'text' },
    { kind: 'text' as const, text: mail.subject ?? '', where: 'header:subject' },
    ...names.map((text) => ({ kind: 'name' as const, text: text ?? '', where: 'attachment' })),
  ]
}

/**
 * Everything in a message (RFC 5322, MIME) that can be read: every header of every part, bodies
 * after their transfer encoding and charset, attached messages and files, and the text around the
 * parts. Read by two parsers, so that a trick against one of them does not hide a name.
 *
 * @throws UnreadablePartError for anything that cannot be read with certainty.
 */
export const decodeMime = async (
  bytes: Uint8Array,
  { innerPassed = false, readers }: Options = {},
): Promise<Rendering[]> => {
  if (bytes.length > limits.bytes) {
    throw new UnreadablePartError('message', 'too-large')
  }
  const renderings: Rendering[] = []
  const read = new Set<string>()
  let parts = 0
  const open: Entity[] = [{ bytes, depth: 0, where: '' }]
  for (let entity = open.pop(); entity; entity = open.pop()) {
    const { depth, where } = entity
    const place = where || 'message'
    parts += 1
    if (depth > limits.depth || parts > limits.parts) {
      throw new UnreadablePartError(place, 'too-deep')
    }
    const { body, head } = splitEntity(entity.bytes)
    const headers = parseHeaders(head, place)
    renderings.push(...renderHeaders(headers, where && `${where} `))
    const { parameters, value } = parseStructured(
      headerOf(headers, 'content-type', place) || 'text/plain',
    )
    const encoding = headerOf(headers, 'content-transfer-encoding', place)
    if (value.startsWith('multipart/')) {
      const split = splitParts(body, parameters.boundary, place)
      renderings.push(...split.around.flatMap((piece) => loose(piece, place)))
      const encrypted = value === 'multipart/encrypted'
      if (encrypted && !innerPassed) {
        throw new UnreadablePartError(place, 'encrypted')
      }
      split.parts.forEach((part, index) => {
        const inner = where === '' ? `part:${index + 1}` : `${where}.${index + 1}`
        open.push({ bytes: part, depth: depth + 1, encrypted, where: inner })
      })
      continue
    }
    const content = decodeTransfer({ body, encoding, where: place })
    if (value === 'message/rfc822' || value === 'message/global') {
      open.push({ bytes: content, depth: depth + 1, where: `${place}.message` })
    } else if (entity.encrypted) {
      const type = value === unknown ? 'application/pgp-keys' : 'text/plain'
      renderings.push(...(await decodeFile({ bytes: content, type, where: place })))
    } else {
      const { charset } = parameters
      const disposed = parseStructured(headerOf(headers, 'content-disposition', place) ?? '')
      const name = disposed.parameters.filename ?? parameters.name ?? ''
      const type = (value === unknown ? typeOfName(name) : undefined) ?? value
      if (value === 'text/html') {
        const sources = decodeText({ bytes: content, charset, where: place })
        sources.forEach((html) => read.add(sourceOf(html)))
      }
      renderings.push(
        ...(await decodeFile({ bytes: content, charset, readers, type, where: place })),
      )
    }
  }
  return [...renderings, ...(await secondReading(bytes, read))]
}

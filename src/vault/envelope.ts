import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

import type { KeyRing } from '../keys/index.js'

import { labels } from '../keys/index.js'
import { EnvelopeError } from './errors.js'
import { pad, unpad } from './padding.js'

/** Where a sealed value lives; bound into it, so that it opens nowhere else. */
export type SealedPlace = { collection: string; field: string; id: number | string }

const version = 'elchi1'
const algorithm = 'aes-256-gcm'
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16

type Layer = 'content' | 'key'

const boundTo = (layer: Layer, place: SealedPlace, extra: string): Buffer =>
  Buffer.from(
    JSON.stringify([version, layer, place.collection, String(place.id), place.field, extra]),
  )

/** AES-256-GCM (NIST SP 800-38D): nonce, ciphertext, tag. */
const encrypt = (key: Buffer, plain: Buffer, bound: Buffer): Buffer => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(bound)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

const decrypt = (key: Buffer, sealed: Buffer, bound: Buffer): Buffer | undefined => {
  if (sealed.length < nonceBytes + tagBytes) {
    return undefined
  }
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
  decipher.setAAD(bound)
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  const start = decipher.update(sealed.subarray(nonceBytes, -tagBytes))
  try {
    return Buffer.concat([start, decipher.final()])
  } catch {
    return undefined
  }
}

const wrap = (keys: KeyRing, place: SealedPlace, dataKey: Buffer): string => {
  const keyId = keys.current
  const wrapped = encrypt(keys.derive(labels.vaultWrap), dataKey, boundTo('key', place, keyId))
  return `${version}.${keyId}.${wrapped.toString('base64url')}`
}

/** Strict: a second spelling of the same bytes would let a changed character pass. */
const fromBase64Url = (text: string): Buffer | undefined => {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : undefined
}

type Header = { keyId: string; wrapped: Buffer }

const parseHeader = (header: string, place: SealedPlace): Header => {
  const [prefix, keyId, wrappedText, ...rest] = header.split('.')
  const wrapped = wrappedText ? fromBase64Url(wrappedText) : undefined
  if (prefix !== version || !keyId || !wrapped || rest.length > 0) {
    throw new EnvelopeError('envelope-malformed', place)
  }
  return { keyId, wrapped }
}

const unwrap = (keys: KeyRing, place: SealedPlace, { keyId, wrapped }: Header): Buffer => {
  if (!keys.ids.includes(keyId)) {
    throw new EnvelopeError('envelope-key-unknown', place)
  }
  const wrappingKey = keys.derive(labels.vaultWrap, keyId)
  const dataKey = decrypt(wrappingKey, wrapped, boundTo('key', place, keyId))
  if (dataKey?.length !== keyBytes) {
    throw new EnvelopeError('envelope-tampered', place)
  }
  return dataKey
}

const sealParts = (args: {
  keys: KeyRing
  place: SealedPlace
  plain: Buffer
}): { body: Buffer; header: string } => {
  const dataKey = randomBytes(keyBytes)
  return {
    body: encrypt(dataKey, pad(args.plain), boundTo('content', args.place, '')),
    header: wrap(args.keys, args.place, dataKey),
  }
}

const openParts = (args: {
  body: Buffer
  header: string
  keys: KeyRing
  place: SealedPlace
}): Buffer => {
  const { keys, place } = args
  const dataKey = unwrap(keys, place, parseHeader(args.header, place))
  const padded = decrypt(dataKey, args.body, boundTo('content', place, ''))
  const plain = padded && unpad(padded)
  if (!plain) {
    throw new EnvelopeError('envelope-tampered', place)
  }
  return plain
}

const splitText = (sealed: string, place: SealedPlace): { body: string; header: string } => {
  const dot = sealed.lastIndexOf('.')
  if (dot < 0) {
    throw new EnvelopeError('envelope-malformed', place)
  }
  return { body: sealed.slice(dot + 1), header: sealed.slice(0, dot) }
}

/**
 * Seals a text under a data key of its own, which the current key of the ring wraps:
 * `elchi1.KEYID.WRAPPED.CONTENT`. The length is padded. A lone surrogate is refused, since UTF-8
 * would lose it.
 */
export const sealText = (args: { keys: KeyRing; place: SealedPlace; plain: string }): string => {
  const bytes = Buffer.from(args.plain, 'utf8')
  if (bytes.toString('utf8') !== args.plain) {
    throw new EnvelopeError('envelope-malformed', args.place)
  }
  const { body, header } = sealParts({ ...args, plain: bytes })
  return `${header}.${body.toString('base64url')}`
}

/** What `sealText` was given. Throws EnvelopeError after any change, move or swap. */
export const openText = (args: { keys: KeyRing; place: SealedPlace; sealed: string }): string => {
  const { body, header } = splitText(args.sealed, args.place)
  const bytes = fromBase64Url(body)
  if (!bytes) {
    throw new EnvelopeError('envelope-malformed', args.place)
  }
  return openParts({ ...args, body: bytes, header }).toString('utf8')
}

/** Like `sealText`, for files: the header as a line of text, then the bytes. */
export const sealBytes = (args: { keys: KeyRing; place: SealedPlace; plain: Buffer }): Buffer => {
  const { body, header } = sealParts(args)
  return Buffer.concat([Buffer.from(`${header}\n`, 'latin1'), body])
}

/** No header of a file is longer. */
export const headerBytes = 256

const splitBytes = (sealed: Buffer, place: SealedPlace): { body: Buffer; header: string } => {
  const end = sealed.subarray(0, headerBytes).indexOf(0x0a)
  if (end < 0) {
    throw new EnvelopeError('envelope-malformed', place)
  }
  return { body: sealed.subarray(end + 1), header: sealed.subarray(0, end).toString('latin1') }
}

/** What `sealBytes` was given. Throws EnvelopeError after any change, move or swap. */
export const openBytes = (args: { keys: KeyRing; place: SealedPlace; sealed: Buffer }): Buffer =>
  openParts({ ...args, ...splitBytes(args.sealed, args.place) })

/** Id of the ring key that a sealed text needs. */
export const keyIdOf = (sealed: string, place: SealedPlace): string =>
  parseHeader(splitText(sealed, place).header, place).keyId

/** Id of the ring key that a sealed file needs; its first `headerBytes` are enough. */
export const fileKeyIdOf = (sealed: Buffer, place: SealedPlace): string =>
  parseHeader(splitBytes(sealed, place).header, place).keyId

const rewrap = (keys: KeyRing, place: SealedPlace, header: string): string =>
  wrap(keys, place, unwrap(keys, place, parseHeader(header, place)))

/** The same content with its data key wrapped by the current key; the content is not touched. */
export const rewrapText = (args: { keys: KeyRing; place: SealedPlace; sealed: string }): string => {
  const { body, header } = splitText(args.sealed, args.place)
  return `${rewrap(args.keys, args.place, header)}.${body}`
}

/** Like `rewrapText`, for files. */
export const rewrapBytes = (args: {
  keys: KeyRing
  place: SealedPlace
  sealed: Buffer
}): Buffer => {
  const { body, header } = splitBytes(args.sealed, args.place)
  return Buffer.concat([Buffer.from(`${rewrap(args.keys, args.place, header)}\n`, 'latin1'), body])
}

import { randomInt } from 'node:crypto'

import type { Passed } from '../../anonymisation/gate/index.js'

/** What differs between the mails of one rendering. */
export const slotNames = ['unsubscribe'] as const

export type SlotName = (typeof slotNames)[number]

export type SlotValues = Record<SlotName, string>

declare const gated: unique symbol

/**
 * A rendering that the gate let through, cut at its slots: text, slot, text, slot, text. Each
 * character stands for one octet.
 */
export type Segments = { readonly [gated]: true; pieces: string[]; slots: SlotName[] }

const consonants = 'BCDFGHJKLMNPQRSTVWXZ'

/** Drawn by each process: no title or text can hold a slot, and no letters of it are a name. */
const drawn = Array.from({ length: 20 }, () => consonants[randomInt(consonants.length)]).join('')

/**
 * Stands for a slot until it is filled. Letters alone, so that neither HTML nor an encoding changes
 * it, other than by a soft line break.
 */
export const slotMark = (name: SlotName): string => `x${drawn}x${name.toUpperCase()}x`

const softBreak = '=\r\n'
const longestPiece = 72

const plain = /^[\x21-\x3c\x3e-\x7e]*$/

/** Quoted-printable (RFC 2045 6.7), on lines of its own, so that no line grows too long. */
const encode = (value: string): string => {
  if (plain.test(value)) {
    const lines = value.match(/.{1,72}/g) ?? []
    return ['', ...lines, ''].join(softBreak)
  }
  const octets = [...Buffer.from(value, 'utf8')].map((octet) =>
    octet >= 0x21 && octet <= 0x7e && octet !== 0x3d
      ? String.fromCharCode(octet)
      : `=${octet.toString(16).toUpperCase().padStart(2, '0')}`,
  )
  let line = ''
  let encoded = softBreak
  for (const octet of octets) {
    if (line.length + octet.length > longestPiece) {
      encoded += `${line}${softBreak}`
      line = ''
    }
    line += octet
  }
  return `${encoded}${line}${softBreak}`
}

/** Cuts a rendering at its slots. What the gate has not let through has not the type for it. */
export const cutAtSlots = (passed: Passed<Uint8Array>): Segments => {
  const text = Buffer.from(passed.buffer, passed.byteOffset, passed.byteLength).toString('latin1')
  const marks = slotNames.map((name) => [...slotMark(name)].join('(?:=\\r\\n)?'))
  const pattern = new RegExp(marks.map((mark) => `(${mark})`).join('|'), 'g')
  const pieces: string[] = []
  const slots: SlotName[] = []
  let from = 0
  for (const match of text.matchAll(pattern)) {
    const name = slotNames[match.slice(1).findIndex((group) => group !== undefined)]
    if (name) {
      slots.push(name)
      pieces.push(text.slice(from, match.index))
      from = match.index + match[0].length
    }
  }
  return { pieces: [...pieces, text.slice(from)], slots } as Segments
}

/** The body for one recipient. */
export const fillSlots = ({ pieces, slots }: Segments, values: SlotValues): string => {
  const encoded = new Map<SlotName, string>()
  let body = pieces[0] ?? ''
  slots.forEach((name, index) => {
    const value = encoded.get(name) ?? encode(values[name])
    encoded.set(name, value)
    body += value + (pieces[index + 1] ?? '')
  })
  return body
}

import type { Passed } from '../../anonymisation/gate/index.js'

/** What differs between the mails of one rendering. */
export const slotNames = ['unsubscribe'] as const

export type SlotName = (typeof slotNames)[number]

export type SlotValues = Record<SlotName, string>

declare const gated: unique symbol

/** A rendering that the gate let through, cut at its slots: text, slot, text, slot, text. */
export type Segments = { readonly [gated]: true; pieces: Buffer[]; slots: SlotName[] }

/**
 * Stands for a slot until it is filled. Letters and digits alone, so that neither HTML nor an
 * encoding changes it, other than by a soft line break.
 */
export const slotMark = (name: SlotName): string => `ELCHISLOTx${name.toUpperCase()}xTOLS`

const softBreak = '=\r\n'
const longestPiece = 72

const plain = /^[\x21-\x3c\x3e-\x7e]*$/

/** Quoted-printable (RFC 2045 6.7), on lines of its own, so that no line grows too long. */
const encode = (value: string): Buffer => {
  if (plain.test(value)) {
    const lines = value.match(/.{1,72}/g) ?? []
    return Buffer.from(['', ...lines, ''].join(softBreak), 'latin1')
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
  return Buffer.from(`${encoded}${line}${softBreak}`, 'latin1')
}

/** Cuts a rendering at its slots. What the gate has not let through has not the type for it. */
export const cutAtSlots = (passed: Passed<Uint8Array>): Segments => {
  const body = Buffer.from(passed.buffer, passed.byteOffset, passed.byteLength)
  const text = body.toString('latin1')
  const marks = slotNames.map((name) => [...slotMark(name)].join('(?:=\\r\\n)?'))
  const pattern = new RegExp(marks.map((mark) => `(${mark})`).join('|'), 'g')
  const pieces: Buffer[] = []
  const slots: SlotName[] = []
  let from = 0
  for (const match of text.matchAll(pattern)) {
    const name = slotNames[match.slice(1).findIndex((group) => group !== undefined)]
    if (name) {
      slots.push(name)
      pieces.push(body.subarray(from, match.index))
      from = match.index + match[0].length
    }
  }
  return { pieces: [...pieces, body.subarray(from)], slots } as Segments
}

/** The body for one recipient. */
export const fillSlots = (segments: Segments, values: SlotValues): Buffer[] => {
  const encoded = new Map(slotNames.map((name) => [name, encode(values[name])]))
  return segments.pieces.flatMap((piece, index) => {
    const name = segments.slots[index]
    const value = name && encoded.get(name)
    return value ? [piece, value] : [piece]
  })
}

import { decodeWords } from 'postal-mime'

import type { Rendering } from '../types.js'

import { UnreadablePartError } from '../unreadable.js'

/** One header field, unfolded; the name in lower case. */
export type Header = { name: string; value: string }

/** A header value of the form `type; name=value`, its parameters decoded (RFC 2045, RFC 2231). */
export type Structured = { parameters: Record<string, string>; value: string }

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

const decodeBlock = (bytes: Uint8Array, where: string): string => {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    throw new UnreadablePartError(where, 'header')
  }
}

/** The fields of a header block (RFC 5322 section 2.2). A line that is no field is a refusal. */
export const parseHeaders = (block: Uint8Array, where: string): Header[] => {
  const text = decodeBlock(block, where)
  if (text.includes('\0')) {
    throw new UnreadablePartError(where, 'header')
  }
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line !== '')
  const headers: Header[] = []
  for (const line of lines) {
    const previous = headers.at(-1)
    if (/^[ \t]/.test(line) && previous) {
      previous.value += line
      continue
    }
    const colon = line.indexOf(':')
    if (colon < 1) {
      throw new UnreadablePartError(where, 'header')
    }
    headers.push({ name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1) })
  }
  return headers
}

/** The first field of a name; a second one of a field that decides on reading is a refusal. */
export const headerOf = (headers: Header[], name: string, where: string): string | undefined => {
  const found = headers.filter((header) => header.name === name)
  if (found.length > 1) {
    throw new UnreadablePartError(where, 'header')
  }
  return found[0]?.value.trim()
}

const parameter = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g

const extended = (value: string): string => {
  const [, charset = 'utf-8', encoded = value] = /^([^']*)'[^']*'(.*)$/s.exec(value) ?? []
  const bytes = Buffer.from(
    encoded.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  )
  try {
    return new TextDecoder(charset || 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return encoded
  }
}

/** Splits a structured header value; continuations (`name*0*=`) are put together in order. */
export const parseStructured = (raw: string): Structured => {
  const value = (raw.split(';')[0] ?? '').trim().toLowerCase()
  const pieces = new Map<string, { coded: boolean; order: number; text: string }[]>()
  for (const [, name = '', quoted, plain = ''] of raw.matchAll(parameter)) {
    const [base = '', second, third] = name.toLowerCase().split('*')
    const order = Number(second || 0)
    const list = pieces.get(base) ?? []
    list.push({
      coded: third !== undefined || second === '',
      order: Number.isNaN(order) ? 0 : order,
      text: quoted === undefined ? plain : quoted.replace(/\\(.)/gs, '$1'),
    })
    pieces.set(base, list)
  }
  const parameters: Record<string, string> = {}
  for (const [name, list] of pieces) {
    list.sort((a, b) => a.order - b.order)
    const joined = list.map(({ text }) => text).join('')
    parameters[name] = decodeWords(list.some(({ coded }) => coded) ? extended(joined) : joined)
  }
  return { parameters, value }
}

/** What the fields say to a reader: raw, with encoded words resolved, and their parameters. */
export const renderHeaders = (headers: Header[], where: string): Rendering[] =>
  headers.flatMap(({ name, value }) => {
    const place = `${where}header:${name}`
    const texts = new Set([value, decodeWords(value), decodeWords(value.replace(/\s+/g, ' '))])
    const parameters = Object.values(parseStructured(value).parameters)
    return [
      { kind: 'name' as const, text: name, where: place },
      ...[...texts].map((text) => ({ kind: 'link' as const, text: text.trim(), where: place })),
      ...parameters.map((text) => ({ kind: 'name' as const, text, where: place })),
    ]
  })

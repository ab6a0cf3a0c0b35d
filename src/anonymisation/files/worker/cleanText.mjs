// @ts-check
import { redactPieces } from './redact.mjs'
import { Refusal } from './refusal.mjs'

/** Marks that carry no letter: direction, joining, tags and other places to hide something in. */
const invisible = /\p{Cf}|\u034f/gu

const control = /[^\P{Cc}\t\n\f\r]/u

/** A file that begins so is markup, whatever it is called. */
const markup = /^\s*(?:<!doctype|<\?xml|<html|<svg|<script|<\w+[\s/>])/i

/** @param {Uint8Array} bytes */
const decoded = (bytes) => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('type')
  }
}

/**
 * Plain text in UTF-8, with the register's people replaced and invisible characters taken out.
 *
 * @param {Uint8Array} bytes
 * @param {import('../types.js').Find} find
 * @returns {Promise<import('../types.js').CleanResult>}
 */
export const cleanText = async (bytes, find) => {
  const text = decoded(bytes).replace(invisible, '').normalize('NFC')
  if (markup.test(text) || control.test(text)) {
    throw new Refusal('type')
  }
  const [spans = []] = await find([text])
  const [result = ''] = redactPieces([text], spans)
  return {
    bytes: Buffer.from(result, 'utf8'),
    leftOut: [],
    redacted: spans.length,
    type: 'text/plain',
  }
}

// @ts-check
import { SaxesParser } from 'saxes'

import { limits } from '../limits.mjs'
import { Refusal } from '../refusal.mjs'
import { prefixes } from './names.mjs'

/**
 * An element under the prefix that its namespace has here, whatever the file called it; elements
 * and attributes of other namespaces have the name `?`.
 *
 * @typedef {{ attributes: Record<string, string>, children: (Element | string)[], name: string }} Element
 */

/** @param {string} uri @param {string} local */
const canonical = (uri, local) => {
  const prefix = prefixes.get(uri)
  return prefix ? `${prefix}:${local}` : '?'
}

/**
 * Parses a part of an Office file. Throws Refusal `broken` for what is not well-formed or declares
 * a document type, `too-deep`, `too-large`.
 *
 * @param {Uint8Array} bytes
 * @returns {Element}
 */
export const parseXml = (bytes) => {
  const parser = new SaxesParser({ xmlns: true })
  /** @type {Element} */
  const top = { name: '', attributes: {}, children: [] }
  const path = [top]
  let nodes = 0
  parser.on('error', () => {
    throw new Refusal('broken')
  })
  parser.on('doctype', () => {
    throw new Refusal('broken')
  })
  parser.on('opentag', (tag) => {
    nodes += 1
    if (path.length > limits.depth) {
      throw new Refusal('too-deep')
    }
    if (nodes > limits.nodes) {
      throw new Refusal('too-large')
    }
    /** @type {Record<string, string>} */
    const attributes = {}
    for (const { local, prefix, uri, value } of Object.values(tag.attributes)) {
      const name = prefix === '' && uri === '' ? local : canonical(uri, local)
      if (name !== '?' && prefix !== 'xmlns' && local !== 'xmlns') {
        attributes[name] = value
      }
    }
    const element = { name: canonical(tag.uri, tag.local), attributes, children: [] }
    path.at(-1)?.children.push(element)
    path.push(element)
  })
  parser.on('closetag', () => path.pop())
  parser.on('text', (text) => path.at(-1)?.children.push(text))
  parser.on('cdata', (text) => path.at(-1)?.children.push(text))
  let text
  try {
    const isWide = bytes[0] === 0xff || bytes[0] === 0xfe
    text = new TextDecoder(isWide ? 'utf-16' : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('broken')
  }
  parser.write(text).close()
  const root = top.children.find((child) => typeof child !== 'string')
  if (!root || typeof root === 'string') {
    throw new Refusal('broken')
  }
  return root
}

// @ts-check
import { prefixes } from './names.mjs'

/** @typedef {import('./parseXml.mjs').Element} Element */

const entities = /** @type {const} */ ({ '"': '&quot;', '&': '&amp;', '<': '&lt;', '>': '&gt;' })

/** @param {string} text */
export const escapeXml = (text) =>
  text.replace(/["&<>]/g, (character) => entities[/** @type {keyof typeof entities} */ (character)])

const declared = [...prefixes]
  .filter(([, prefix]) => ['a', 'pic', 'r', 'w', 'wp'].includes(prefix))
  .map(([uri, prefix]) => ` xmlns:${prefix}="${uri}"`)
  .join('')

/** @param {Element} element @param {string} extra @returns {string} */
const write = ({ name, attributes, children }, extra = '') => {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('')
  const inside = children.map((child) =>
    typeof child === 'string' ? escapeXml(child) : write(child),
  )
  return inside.length === 0
    ? `<${name}${extra}${written}/>`
    : `<${name}${extra}${written}>${inside.join('')}</${name}>`
}

/** @param {Element} root */
export const writeXml = (root) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${write(root, declared)}`

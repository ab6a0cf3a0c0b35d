// @ts-check
import { strToU8, zipSync } from 'fflate'

import { escapeXml, writeXml } from './writeXml.mjs'

/**
 * @typedef {{
 *   bytes?: Uint8Array,
 *   links: { id: string, isExternal: boolean, kind: string, target: string }[],
 *   name: string,
 *   root?: import('./parseXml.mjs').Element,
 *   type: string,
 * }} Part
 */

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** One moment for every member: the times of writing tell of a working day. */
const moment = new Date('1980-01-01T00:00:00')

/** @param {Part} part */
const typeOf = ({ name, type }) => {
  const kind = type === 'document' ? 'document.main' : type
  return type.startsWith('image/')
    ? `<Override PartName="/word/${name}" ContentType="${type}"/>`
    : `<Override PartName="/word/${name}" ContentType="${word}.${kind}+xml"/>`
}

/** @param {Part['links']} links */
const relationships = (links) =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(
      ({ id, isExternal, kind, target }) =>
        `<Relationship Id="${escapeXml(id)}" Type="${relationshipTypes}/${kind}" Target="${escapeXml(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`

/**
 * Packs the parts of a copy, with the three files that every package needs and no other.
 *
 * @param {Part[]} parts
 */
export const packDocx = (parts) => {
  const types = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.map(typeOf).join('')}</Types>`
  const main = [
    { id: 'rId1', isExternal: false, kind: 'officeDocument', target: 'word/document.xml' },
  ]
  /** @type {Record<string, Uint8Array>} */
  const files = {
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relationships(main)),
  }
  for (const { name, bytes, links, root } of parts) {
    files[`word/${name}`] = bytes ?? strToU8(root ? writeXml(root) : '')
    if (links.length > 0) {
      files[`word/_rels/${name}.rels`] = strToU8(relationships(links))
    }
  }
  return zipSync(files, { level: 6, mtime: moment })
}

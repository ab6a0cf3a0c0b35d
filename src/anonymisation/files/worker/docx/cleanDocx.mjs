// @ts-check
import { cleanImage } from '../image/cleanImage.mjs'
import { redactPieces } from '../redact.mjs'
import { Refusal, reading } from '../refusal.mjs'
import { sniff } from '../sniff.mjs'
import { openPackage } from './package.mjs'
import { paragraphsIn, textOf } from './paragraphs.mjs'
import { parseXml } from './parseXml.mjs'
import { proveDocx } from './proveDocx.mjs'
import { readDocx } from './readDocx.mjs'
import { cleanLooks, rewrite } from './rewrite.mjs'
import { packDocx } from './packDocx.mjs'

/** @typedef {import('./parseXml.mjs').Element} Element */
/** @typedef {import('./packDocx.mjs').Part} Part */

const texts = new Set(['endnotes', 'footer', 'footnotes', 'header'])
const looks = new Set(['numbering', 'styles'])
const safeTarget = /^(?:https?:\/\/|mailto:)/i
const pictureTypes = /** @type {const} */ ({
  'image/gif': 'gif',
  'image/jpeg': 'jpeg',
  'image/png': 'png',
})

/**
 * The pictures of a part, each made clean; those of other formats are not taken along.
 *
 * @param {ReturnType<typeof openPackage>} source
 * @param {string} target
 * @param {Part[]} parts
 */
const takePicture = async (source, target, parts) => {
  const bytes = source.part(target)
  const type = sniff(bytes)
  if (!type || !(type in pictureTypes)) {
    return undefined
  }
  const known = /** @type {keyof typeof pictureTypes} */ (type)
  const made = await cleanImage(bytes, known)
  const name = `media/image${parts.length + 1}.${pictureTypes[known]}`
  parts.push({ name, bytes: made.bytes, links: [], type: known })
  return name
}

/** @param {Uint8Array} bytes */
const rebuild = async (bytes) => {
  const source = openPackage(bytes)
  /** @type {Set<import('../../types.js').LeftOut>} */
  const leftOut = new Set()
  /** @type {Part[]} */
  const parts = []
  /** @type {{ kind: string, part: string }[]} */
  const open = [{ kind: 'document', part: source.main }]
  const names = new Map([[source.main, 'document.xml']])
  for (let next = open.shift(); next; next = open.shift()) {
    const { kind, part } = next
    /** @type {Part['links']} */
    const links = []
    const pictures = new Map()
    for (const { id, isExternal, kind: of, target } of source.relationships(part)) {
      if (isExternal) {
        if (of === 'hyperlink' && safeTarget.test(target)) {
          links.push({ id, isExternal, kind: of, target })
        }
      } else if (of === 'image') {
        const name = await takePicture(source, target, parts)
        if (name) {
          pictures.set(id, name)
          links.push({ id, isExternal, kind: of, target: name })
        }
      } else if (texts.has(of) || (kind === 'document' && looks.has(of))) {
        if (!names.has(target)) {
          names.set(target, `${of}${names.size}.xml`)
          open.push({ kind: of, part: target })
        }
        links.push({ id, isExternal, kind: of, target: names.get(target) ?? '' })
      }
    }
    const keptLinks = new Map(links.map(({ id, target }) => [id, target]))
    const context = { keptLinks, leftOut, pictures }
    const root = parseXml(source.part(part))
    const [made] = looks.has(kind) ? [cleanLooks(root, context)] : rewrite(root, context)
    if (typeof made !== 'object') {
      throw new Refusal('type')
    }
    parts.push({ name: names.get(part) ?? '', links, root: made, type: kind })
  }
  return { leftOut: [...leftOut], parts }
}

/**
 * Replaces the mentions in the texts of a document, across runs.
 *
 * @param {Part[]} parts
 * @param {import('../../types.js').Find} find
 */
const redact = async (parts, find) => {
  const paragraphs = parts.flatMap(({ root }) => (root ? paragraphsIn(root) : []))
  const found = await find(paragraphs.map(textOf))
  paragraphs.forEach((pieces, index) => {
    const written = redactPieces(
      pieces.map(({ text }) => text),
      found[index] ?? [],
    )
    pieces.forEach(({ element }, place) => {
      if (element) {
        element.children = [written[place] ?? '']
      }
    })
  })
  return {
    redacted: found.reduce((sum, spans) => sum + spans.length, 0),
    texts: parts.flatMap(({ root }) => (root ? paragraphsIn(root).map(textOf) : [])),
  }
}

/**
 * Writes a DOCX anew from an allow-list: texts, their looks and pictures. Authors, comments,
 * tracked changes (as if accepted), hidden text, fields, custom XML, thumbnails, settings and
 * everything unknown stay behind; the register's people are replaced. Other parsers prove it.
 *
 * @param {Uint8Array} bytes
 * @param {import('../../types.js').Find} find
 * @returns {Promise<import('../../types.js').CleanResult>}
 */
export const cleanDocx = async (bytes, find) => {
  const { leftOut, parts } = await reading(() => rebuild(bytes))
  const { redacted, texts: expected } = await redact(parts, find)
  const made = packDocx(parts)
  await proveDocx(made, expected)
  const { readings } = await readDocx(made)
  if ((await find(readings.map(({ text }) => text))).some((spans) => spans.length > 0)) {
    throw new Refusal('names')
  }
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return { bytes: made, leftOut, redacted, type }
}

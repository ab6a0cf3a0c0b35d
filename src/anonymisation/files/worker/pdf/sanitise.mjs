// @ts-check
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFStream,
  PDFString,
} from 'pdf-lib'

import { plainJpeg } from '../image/jpegParts.mjs'
import { Refusal } from '../refusal.mjs'
import { walk } from './walk.mjs'

/** What a page needs to be drawn; everything else on it is left behind. */
const pageKeys = new Set([
  'ArtBox',
  'BleedBox',
  'Contents',
  'CropBox',
  'Group',
  'MediaBox',
  'Parent',
  'Resources',
  'Rotate',
  'TrimBox',
  'Type',
  'UserUnit',
])

/** Entries of what a page draws with that draw nothing themselves. */
const hidden = [
  'Alternates',
  'JavaScript',
  'LastModified',
  'Measure',
  'Metadata',
  'OPI',
  'PieceInfo',
  'PtData',
  'StructParent',
  'StructParents',
  'Thumb',
]

/** @param {string} name */
const key = (name) => PDFName.of(name)

/** @param {PDFDict} dict @param {string} name */
const nameIn = (dict, name) => {
  const value = dict.lookup(key(name))
  return value instanceof PDFName ? value.decodeText() : undefined
}

/** @param {PDFStream} stream */
const filtersOf = (stream) => {
  const value = stream.dict.lookup(key('Filter'))
  const list = value instanceof PDFArray ? value.asArray() : value ? [value] : []
  return list.map((filter) => (filter instanceof PDFName ? filter.decodeText() : ''))
}

/** Pictures keep the metadata of the file that they came from. */
const cleanPicture = (/** @type {PDFRawStream} */ stream) => {
  const filters = filtersOf(stream)
  if (filters.includes('JPXDecode') || (filters.includes('DCTDecode') && filters.length > 1)) {
    throw new Refusal('picture')
  }
  if (filters.includes('DCTDecode')) {
    const mutable = /** @type {{ contents: Uint8Array }} */ (/** @type {unknown} */ (stream))
    mutable.contents = plainJpeg(stream.contents)
    stream.dict.set(key('Length'), stream.dict.context.obj(mutable.contents.length))
  }
}

const safeTarget = /^(?:https?:\/\/|mailto:)/i

/** A link to an address, made anew; undefined for any other annotation. */
const linkOf = (/** @type {unknown} */ annotation) => {
  if (!(annotation instanceof PDFDict) || nameIn(annotation, 'Subtype') !== 'Link') {
    return undefined
  }
  const action = annotation.lookup(key('A'))
  const target = action instanceof PDFDict ? action.lookup(key('URI')) : undefined
  const area = annotation.lookup(key('Rect'))
  const isText = target instanceof PDFString || target instanceof PDFHexString
  if (!isText || !(area instanceof PDFArray) || !safeTarget.test(target.decodeText())) {
    return undefined
  }
  return annotation.context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Border: [0, 0, 0],
    Rect: cornersOf(area),
    A: { S: 'URI', URI: PDFString.of(target.decodeText()) },
  })
}

/** @param {PDFArray} area */
const cornersOf = (area) => {
  const { height, width, x, y } = area.asRectangle()
  return [x, y, x + width, y + height]
}

/**
 * Takes everything from the pages of a parsed PDF that is not drawn, in place, and says what of it
 * a reader could miss.
 *
 * @param {import('pdf-lib').PDFDocument} pdf
 * @returns {import('../../types.js').LeftOut[]}
 */
export const sanitise = (pdf) => {
  /** @type {Set<import('../../types.js').LeftOut>} */
  const leftOut = new Set()
  for (const page of pdf.getPages()) {
    const { node } = page
    node.normalize()
    const annotations = node.Annots()?.asArray() ?? []
    const links = annotations.map((each) => linkOf(pdf.context.lookup(each)))
    links.forEach((link) => link ?? leftOut.add('annotation'))
    // The way to the other pages is not walked: the copy makes its own.
    for (const name of node.keys()) {
      if (!pageKeys.has(name.decodeText())) {
        node.delete(name)
      }
    }
    walk(pdf.context, [node.Resources() ?? node.context.obj({})], (object) => {
      const dict = object instanceof PDFStream ? object.dict : object
      if (!(dict instanceof PDFDict)) {
        return
      }
      hidden.forEach((name) => dict.delete(key(name)))
      if (object instanceof PDFRawStream && nameIn(dict, 'Subtype') === 'Image') {
        cleanPicture(object)
      }
    })
    const kept = links.filter((link) => link !== undefined)
    if (kept.length > 0) {
      node.set(key('Annots'), pdf.context.obj(kept))
    }
  }
  return [...leftOut]
}

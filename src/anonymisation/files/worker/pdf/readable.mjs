// @ts-check
import { PDFArray, PDFDict, PDFName, PDFStream } from 'pdf-lib'

import { walk } from './walk.mjs'

/** Names of glyphs that say which letter they draw (Adobe Glyph List); `g12` or `c7` do not. */
const telling =
  /^(?:\.notdef|space|u(?:ni)?[0-9A-F]{4,6}|[A-Za-z]|[A-Za-z][a-z]{2,}[A-Za-z0-9.]*|[a-z]+[0-9]{4,5}|f[fil]{1,2}|A[Ee]|[A-Z]{2,}[a-z]*|o[ef]|[a-z]{2})$/
const nameless = /^(?:g|G|c|C|cid|glyph|index|a|A|F|H|x|X)\d+$/

/** @param {PDFDict} dict @param {string} name */
const get = (dict, name) => dict.lookup(PDFName.of(name))

/** @param {unknown} value */
const nameOf = (value) => (value instanceof PDFName ? value.decodeText() : undefined)

/** @param {PDFDict} font */
const tellsLetters = (font) => {
  if (get(font, 'ToUnicode') instanceof PDFStream) {
    return true
  }
  const kind = nameOf(get(font, 'Subtype'))
  if (kind === 'Type0' || kind === 'Type3') {
    return false
  }
  const encoding = get(font, 'Encoding')
  if (!(encoding instanceof PDFDict)) {
    // Without an encoding of its own a font that is built in may draw anything for any code.
    return encoding !== undefined || !isEmbedded(font)
  }
  const differences = get(encoding, 'Differences')
  const names = differences instanceof PDFArray ? differences.asArray() : []
  return names.every((each) => {
    const name = nameOf(each)
    return name === undefined || (telling.test(name) && !nameless.test(name))
  })
}

/** @param {PDFDict} font */
const isEmbedded = (font) => {
  const described = get(font, 'FontDescriptor')
  return (
    described instanceof PDFDict &&
    ['FontFile', 'FontFile2', 'FontFile3'].some((name) => get(described, name) !== undefined)
  )
}

/**
 * Whether every font of a PDF says which letters its codes stand for: without that, extracted text
 * is a guess, and a name may stand on the page that no search finds.
 *
 * @param {import('pdf-lib').PDFDocument} pdf
 */
export const tellsItsLetters = (pdf) => {
  let all = true
  const roots = pdf.getPages().map((page) => page.node.Resources() ?? pdf.context.obj({}))
  walk(pdf.context, roots, (object) => {
    if (object instanceof PDFDict && nameOf(get(object, 'Type')) === 'Font') {
      const isPart = /^CIDFontType/.test(nameOf(get(object, 'Subtype')) ?? '')
      all &&= isPart || tellsLetters(object)
    }
  })
  return all
}

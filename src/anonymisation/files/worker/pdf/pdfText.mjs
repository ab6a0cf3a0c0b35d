// @ts-check
import { getResolvedPDFJS } from 'unpdf'

import { Refusal } from '../refusal.mjs'

/** Letters that stand for no letter: codes that a font keeps to itself. */
const unreadable = /[\ufffd\p{Co}\p{Cn}]|[^\P{Cc}\t\n\r]/u

/** @typedef {{ hasEOL: boolean, str: string, transform: number[], width: number }} Item */

/** @param {Item[]} items */
const inOrder = (items) => items.map(({ hasEOL, str }) => str + (hasEOL ? '\n' : '')).join('')

/** The text as the eye meets it: by lines from the top, in them from the left. */
const byPlace = (/** @type {Item[]} */ items) => {
  const placed = items.filter(({ str }) => str !== '')
  const line = (/** @type {Item} */ item) => Math.round((item.transform[5] ?? 0) / 3)
  placed.sort((a, b) => line(b) - line(a) || (a.transform[4] ?? 0) - (b.transform[4] ?? 0))
  let text = ''
  /** @type {Item | undefined} */
  let last
  for (const item of placed) {
    const gap = last ? (item.transform[4] ?? 0) - (last.transform[4] ?? 0) - last.width : 0
    const isNear =
      last && line(last) === line(item) && gap < (Math.abs(item.transform[0] ?? 10) || 10) / 5
    text += (last && line(last) !== line(item) ? '\n' : isNear || !last ? '' : ' ') + item.str
    last = item
  }
  return text
}

/** @param {unknown} error */
const isLocked = (error) => error instanceof Error && error.name === 'PasswordException'

/**
 * The text and metadata of a PDF as PDF.js reads it, which shares nothing with the parser that
 * rewrites. Throws Refusal `no-text` for a page that shows something but says nothing.
 *
 * @param {Uint8Array} bytes
 */
export const pdfText = async (bytes) => {
  const { getDocument, OPS } = await getResolvedPDFJS()
  const paints = new Set([
    OPS.constructPath,
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.shadingFill,
  ])
  const opening = getDocument({
    data: Uint8Array.from(bytes),
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    verbosity: 0,
  })
  const pdf = await opening.promise.catch((/** @type {unknown} */ error) => {
    throw new Refusal(isLocked(error) ? 'encrypted' : 'broken')
  })
  const pages = []
  const annotations = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: false })
    const texts = /** @type {Item[]} */ (
      items.filter((/** @type {object} */ item) => 'str' in item)
    )
    const text = inOrder(texts)
    if (unreadable.test(text)) {
      throw new Refusal('no-text')
    }
    if (text.trim() === '') {
      const { fnArray } = await page.getOperatorList()
      if (fnArray.some((/** @type {number} */ operator) => paints.has(operator))) {
        throw new Refusal('no-text')
      }
    }
    pages.push({ placed: byPlace(texts), text })
    annotations.push(...(await page.getAnnotations()))
    page.cleanup()
  }
  const { info, metadata } = await pdf.getMetadata()
  const told = {
    annotations,
    attachments: await pdf.getAttachments(),
    fields: await pdf.getFieldObjects(),
    info: /** @type {Record<string, unknown>} */ (info),
    metadata,
    outline: await pdf.getOutline(),
    pages,
    scripts: await pdf.getJSActions(),
  }
  await opening.destroy()
  return told
}

// @ts-check
import { PDFArray, PDFDict, PDFRef, PDFStream } from 'pdf-lib'

import { limits } from '../limits.mjs'
import { Refusal } from '../refusal.mjs'

/**
 * Visits an object and everything that it leads to, each once, with a stack of its own.
 *
 * @param {import('pdf-lib').PDFContext} context
 * @param {import('pdf-lib').PDFObject[]} roots
 * @param {(object: import('pdf-lib').PDFObject) => void} visit may take entries away
 */
export const walk = (context, roots, visit) => {
  const seen = new Set()
  const open = [...roots]
  for (let object = open.pop(); object; object = open.pop()) {
    const target = object instanceof PDFRef ? context.lookup(object) : object
    if (!target || seen.has(target)) {
      continue
    }
    seen.add(target)
    if (seen.size > limits.nodes) {
      throw new Refusal('too-large')
    }
    visit(target)
    if (target instanceof PDFArray) {
      open.push(...target.asArray())
    }
    const dict = target instanceof PDFStream ? target.dict : target
    if (dict instanceof PDFDict) {
      for (const [key, value] of dict.entries()) {
        open.push(key, value)
      }
    }
  }
}

import type { Chosen } from './AddSpan.js'
import type { ShownFinding } from './types.js'

const offsetOf = (node: Node | null, offset: number): number | undefined => {
  const piece = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>(
    '[data-start]',
  )
  const start = Number(piece?.dataset.start)
  return Number.isNaN(start) ? undefined : start + (node instanceof Text ? offset : 0)
}

/** Without the spaces that a double click takes along. */
const trimmed = ({ end, start }: Chosen, text: string): Chosen | null => {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return words.trim() === '' ? null : { end: from + words.trim().length, start: from }
}

/** What is selected in the original, in UTF-16 code units of its text. */
export const selectionIn = (side: HTMLElement | null, original: string): Chosen | null => {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || !side?.contains(selection.anchorNode)) {
    return null
  }
  const one = offsetOf(selection.anchorNode, selection.anchorOffset)
  const other = offsetOf(selection.focusNode, selection.focusOffset)
  return one === undefined || other === undefined || one === other
    ? null
    : trimmed({ end: Math.max(one, other), start: Math.min(one, other) }, original)
}

/** Where words stand that nothing covers yet, or else where they stand first; -1 where they do not. */
export const placeOf = (words: string, original: string, findings: ShownFinding[]): number => {
  const isFree = (at: number): boolean =>
    !findings.some(({ end, start }) => start < at + words.length && at < end)
  const first = words.trim() === '' ? -1 : original.indexOf(words)
  let at = first
  while (at >= 0 && !isFree(at)) {
    at = original.indexOf(words, at + words.length)
  }
  return at >= 0 ? at : first
}

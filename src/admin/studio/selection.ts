import type { Chosen } from './AddSpan.js'

const offsetOf = (node: Node | null, offset: number): number | undefined => {
  const piece = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>(
    '[data-start]',
  )
  const start = Number(piece?.dataset.start)
  return Number.isNaN(start) ? undefined : start + (node instanceof Text ? offset : 0)
}

/** What is selected in the original, in UTF-16 code units of its text. */
export const selectionIn = (original: HTMLElement | null): Chosen | null => {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || !original?.contains(selection.anchorNode)) {
    return null
  }
  const one = offsetOf(selection.anchorNode, selection.anchorOffset)
  const other = offsetOf(selection.focusNode, selection.focusOffset)
  return one === undefined || other === undefined || one === other
    ? null
    : { end: Math.max(one, other), start: Math.min(one, other) }
}

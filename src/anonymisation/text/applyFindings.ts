import type { Decision } from './types.js'

/** Initials at the end of a sentence: their full stop serves the sentence as well. */
const endsTwice = (replacement: string, rest: string): boolean =>
  replacement.endsWith('.') && rest.startsWith('.') && !rest.startsWith('..')

/**
 * The text with each decided span replaced. Of overlapping spans the earlier, then the longer one
 * counts, and the rest of the later one is dropped with it.
 */
export const applyFindings = (text: string, decisions: readonly Decision[]): string => {
  const ordered = [...decisions]
    .filter(({ start, end }) => start >= 0 && start <= end && end <= text.length)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  let result = ''
  let position = 0
  for (const { start, end, replacement } of ordered) {
    if (start < position) {
      position = Math.max(position, end)
      continue
    }
    result += text.slice(position, start) + replacement
    position = endsTwice(replacement, text.slice(end, end + 2)) ? end + 1 : end
  }
  return result + text.slice(position)
}

import type { Decision } from './types.js'

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
    position = end
  }
  return result + text.slice(position)
}

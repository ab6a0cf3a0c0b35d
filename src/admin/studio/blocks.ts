import type { Segment } from './segments.js'

/** Shorter paragraphs share a block, so that a list of names is not one block a line. */
const shortest = 600

/**
 * Segments in blocks that end with a line, so that a browser lays out and draws only the blocks in
 * sight, and a decision draws one of them anew.
 */
export const blocksOf = (segments: Segment[]): Segment[][] => {
  const blocks: Segment[][] = []
  let block: Segment[] = []
  let length = 0
  const add = (segment: Segment): void => {
    block.push(segment)
    length += segment.text.length
  }
  const close = (): void => {
    if (block.length > 0) {
      blocks.push(block)
    }
    block = []
    length = 0
  }
  for (const segment of segments) {
    let { start, text } = segment
    while (!segment.finding) {
      const end = text.indexOf('\n', Math.max(0, shortest - length)) + 1
      if (end === 0 || end === text.length) {
        break
      }
      add({ start, text: text.slice(0, end) })
      close()
      start += end
      text = text.slice(end)
    }
    add(segment.finding ? segment : { start, text })
    if (!segment.finding && length >= shortest && text.endsWith('\n')) {
      close()
    }
  }
  close()
  return blocks
}

const isSame = (one: Segment | undefined, other: Segment): boolean =>
  one?.finding === other.finding && one?.start === other.start && one.text === other.text

/** Whether two blocks look the same. */
export const isSameBlock = (one: Segment[], other: Segment[]): boolean =>
  one.length === other.length && other.every((segment, at) => isSame(one[at], segment))

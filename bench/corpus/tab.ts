import { readFileSync } from 'node:fs'

import type { Finding } from '../../src/anonymisation/text/index.js'

type Annotation = {
  entity_mentions: { end_offset: number; identifier_type: string; start_offset: number }[]
}
export type TabDocument = { annotations: Record<string, Annotation>; doc_id: string; text: string }

/** Documents of the Text Anonymization Benchmark, in its JSON. */
export const readTab = (path: string): TabDocument[] => JSON.parse(readFileSync(path, 'utf8'))

const FUNCTION_WORDS = new Set(
  "the a an this that these those of in on at by for with from to into between about as near under over after before during until since within against and or but nor 's not its his her their our no nr mr mrs ms".split(
    ' ',
  ),
)

type Span = [number, number]

const tokensOf = (text: string, start: number, end: number): Span[] =>
  [...text.slice(start, end).matchAll(/[\p{L}\p{N}_]+/gu)].map((match) => [
    start + match.index,
    start + match.index + match[0].length,
  ])

/**
 * Token recall and precision as the benchmark defines them: recall over the masked mentions of all
 * annotators, precision by the share of annotators who masked the token.
 */
export const scoreTab = (
  documents: TabDocument[],
  find: (text: string) => Finding[],
): { f1: number; precision: number; recall: number } => {
  let [gold, hit, masked, right] = [0, 0, 0, 0]
  for (const { annotations, text } of documents) {
    const findings = find(text)
    const covered = new Uint8Array(text.length)
    findings.forEach(({ end, start }) => covered.fill(1, start, end))
    const masks = Object.values(annotations).map((annotation) =>
      annotation.entity_mentions
        .filter(({ identifier_type }) => identifier_type !== 'NO_MASK')
        .map(({ end_offset, start_offset }): Span => [start_offset, end_offset]),
    )
    for (const [from, to] of masks.flat().flatMap(([start, end]) => tokensOf(text, start, end))) {
      gold += 1
      const isFunction = FUNCTION_WORDS.has(text.slice(from, to).toLowerCase())
      hit += isFunction || !covered.subarray(from, to).includes(0) ? 1 : 0
    }
    for (const [from, to] of findings.flatMap(({ end, start }) => tokensOf(text, start, end))) {
      masked += masks.length
      right += masks.filter((mask) =>
        mask.some(([start, end]) => start <= from && to <= end),
      ).length
    }
  }
  const [precision, recall] = [right / Math.max(1, masked), hit / Math.max(1, gold)]
  return { f1: (2 * precision * recall) / (precision + recall), precision, recall }
}

import type { ShownFinding } from './types.js'

/** A piece of a text: plain words, or those of a finding. */
export type Segment = { finding?: ShownFinding; start: number; text: string }

/** Cuts a text at its findings, which are in order and do not overlap. */
export const segmentsOf = (original: string, findings: ShownFinding[]): Segment[] => {
  const segments: Segment[] = []
  let position = 0
  for (const finding of findings) {
    if (finding.start < position) {
      continue
    }
    if (finding.start > position) {
      segments.push({ start: position, text: original.slice(position, finding.start) })
    }
    segments.push({
      finding,
      start: finding.start,
      text: original.slice(finding.start, finding.end),
    })
    position = finding.end
  }
  if (position < original.length) {
    segments.push({ start: position, text: original.slice(position) })
  }
  return segments
}

/** What a segment becomes in the result: where nothing is decided yet, what is suggested. */
export const resultOf = ({ finding, text }: Segment): string =>
  !finding || finding.decision === 'keep' ? text : finding.replacement || text

import type { FindingType, ShownFinding } from './types.js'

export type Certainty = 'all' | 'known' | 'sure' | 'unsure'

export type Filter = { certainty: Certainty; left: boolean; type: 'all' | FindingType }

export const everything: Filter = { certainty: 'all', left: false, type: 'all' }

const sureFrom = 0.8

const isCertain = ({ score, source }: ShownFinding, certainty: Certainty): boolean => {
  switch (certainty) {
    case 'known':
      return source === 'known'
    case 'sure':
      return score >= sureFrom
    case 'unsure':
      return score < sureFrom
    default:
      return true
  }
}

/** The findings that a filter shows. */
export const shownBy = (filter: Filter, findings: ShownFinding[]): ShownFinding[] =>
  findings.filter(
    (finding) =>
      (filter.type === 'all' || finding.type === filter.type) &&
      (!filter.left || finding.decision === 'pending') &&
      isCertain(finding, filter.certainty),
  )

const fold = (words: string): string => words.toLocaleLowerCase().replace(/\s+/g, ' ')

/**
 * A finding and the undecided ones that are the same again: the same words of the same type, and
 * with `people` every mention of the same person of the register.
 */
export const alikeTo = (
  finding: ShownFinding,
  findings: ShownFinding[],
  { original, people }: { original: string; people: boolean },
): ShownFinding[] => {
  const wordsOf = ({ end, start }: ShownFinding): string => fold(original.slice(start, end))
  const words = wordsOf(finding)
  return findings.filter(
    (other) =>
      other.id === finding.id ||
      (other.decision === 'pending' &&
        other.type === finding.type &&
        ((people && finding.identity && other.identity === finding.identity) ||
          wordsOf(other) === words)),
  )
}

/**
 * The finding to go to from one in the text, in steps of one, round the ends. A finding that the
 * filter no longer shows still has its place among the others.
 */
export const stepFrom = (
  shown: ShownFinding[],
  from: ShownFinding | undefined,
  step: -1 | 1,
): ShownFinding | undefined => {
  if (!from) {
    return step === 1 ? shown[0] : shown.at(-1)
  }
  return step === 1
    ? (shown.find(({ start }) => start > from.start) ?? shown[0])
    : (shown.findLast(({ start }) => start < from.start) ?? shown.at(-1))
}

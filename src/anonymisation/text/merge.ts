import type { Finding } from './types.js'

const SOURCES = { known: 2, rule: 1, model: 0 }

const stronger = (a: Finding, b: Finding): number =>
  SOURCES[b.source] - SOURCES[a.source] || b.end - b.start - (a.end - a.start) || b.score - a.score

const overlap = (a: Finding, b: Finding): boolean => a.start < b.end && b.start < a.end

/** What of a finding no stronger one covers, so that no letter becomes visible again. */
export const uncovered = (finding: Finding, kept: Finding[]): Finding[] => {
  let rest = [finding]
  for (const other of kept) {
    rest = rest.flatMap((part) =>
      overlap(part, other)
        ? [
            { ...part, end: Math.min(part.end, other.start) },
            { ...part, start: Math.max(part.start, other.end) },
          ].filter(({ start, end }) => start < end)
        : [part],
    )
  }
  return rest
}

const WORTH_KEEPING = 3

/** Strongest first; a weaker finding of the same kind widens the stronger one it overlaps. */
const settle = (cluster: Finding[]): Finding[] => {
  const kept: Finding[] = []
  for (const finding of cluster.sort(stronger)) {
    const rivals = kept.filter((other) => overlap(other, finding))
    const [rival] = rivals
    if (!rival) {
      kept.push({ ...finding })
    } else if (rivals.length === 1 && rival.type === finding.type) {
      rival.start = Math.min(rival.start, finding.start)
      rival.end = Math.max(rival.end, finding.end)
    } else {
      kept.push(
        ...uncovered(finding, kept).filter(({ start, end }) => end - start >= WORTH_KEEPING),
      )
    }
  }
  return kept
}

/** Findings without overlaps, in order. Known ones win over guesses, longer ones over shorter. */
export const merge = (findings: Finding[]): Finding[] => {
  const ordered = findings.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)
  const clusters: Finding[][] = []
  let end = -1
  for (const finding of ordered) {
    if (finding.start < end) {
      clusters.at(-1)?.push(finding)
    } else {
      clusters.push([finding])
    }
    end = Math.max(end, finding.end)
  }
  return clusters
    .flatMap((cluster) => (cluster.length > 1 ? settle(cluster) : cluster))
    .sort((a, b) => a.start - b.start)
}

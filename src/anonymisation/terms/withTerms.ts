import type { Finding, FindingType } from '../text/index.js'
import type { Term } from './store.js'

import { formsOf } from '../report/formsOf.js'

const fold = (words: string): string =>
  words.normalize('NFKC').toLocaleLowerCase().replace(/\s+/g, ' ').trim()

const key = (type: FindingType, words: string): string => `${type} ${fold(words)}`

const overlaps = (a: { end: number; start: number }, b: { end: number; start: number }): boolean =>
  a.start < b.end && b.start < a.end

/** Every form of a term's words in a text. */
const inText = (text: string, { type, words }: Term): Finding[] =>
  formsOf(`${words}\n${text}`, { end: words.length, start: 0 }, type)
    .map(({ end, start }) => ({ end: end - words.length - 1, start: start - words.length - 1 }))
    .filter(({ start }) => start >= 0)
    .map((span) => ({
      ...span,
      replacement: '',
      rule: 'programme.term',
      score: 1,
      source: 'rule' as const,
      type,
    }))

/**
 * Findings as the programme's earlier decisions want them: what it marks always is added, what it
 * kept is no longer suggested. The register's people are found whatever was decided.
 */
export const withTerms = (text: string, findings: Finding[], terms: Term[]): Finding[] => {
  const allowed = new Set(
    terms.filter(({ kind }) => kind === 'allow').map(({ type, words }) => key(type, words)),
  )
  const denied: Finding[] = []
  for (const term of terms.filter(({ kind }) => kind === 'deny')) {
    denied.push(...inText(text, term).filter((each) => !denied.some((d) => overlaps(d, each))))
  }
  const known = findings.filter(({ source }) => source === 'known')
  const marked = denied.filter((each) => !known.some((other) => overlaps(other, each)))
  const suggested = findings.filter(
    (finding) =>
      finding.source !== 'known' &&
      !allowed.has(key(finding.type, text.slice(finding.start, finding.end))) &&
      !marked.some((other) => overlaps(other, finding)),
  )
  return [...known, ...marked, ...suggested].sort((a, b) => a.start - b.start)
}

import type { Finding, FindingType } from '../types.js'

/** A pattern and what it shows; group `x`, when it matches, is the span instead of the whole. */
export type Rule = { type: FindingType; rule: string; score: number; pattern: RegExp }

export const finding = (
  start: number,
  end: number,
  { type, rule, score }: Pick<Rule, 'type' | 'rule' | 'score'>,
): Finding => ({ start, end, type, source: 'rule', rule, score, replacement: '' })

/** All matches of a rule; its pattern must have the flags `g` and, when it has a group `x`, `d`. */
export const byPattern = (text: string, rule: Rule): Finding[] => {
  const findings: Finding[] = []
  for (const match of text.matchAll(rule.pattern)) {
    const [start, end] = match.indices?.groups?.x ?? [match.index, match.index + match[0].length]
    findings.push(finding(start, end, rule))
  }
  return findings
}

export const byPatterns = (text: string, rules: readonly Rule[]): Finding[] =>
  rules.flatMap((rule) => byPattern(text, rule))

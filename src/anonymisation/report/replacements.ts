import type { FindingRow } from '../findings/types.js'
import type { Term } from '../terms/store.js'
import type { Finding, GeneralisationRules, Guess, Register } from '../text/index.js'

import { withTerms } from '../terms/withTerms.js'
import { detect, findKnown, replacementFor } from '../text/index.js'

type Context = { language?: string; text: string }

type Place = { rule?: string } & Pick<FindingRow, 'end' | 'identity' | 'start' | 'type'>

const asFinding = (row: Place): Finding => ({
  end: row.end,
  identity: row.identity ?? undefined,
  replacement: '',
  rule: row.rule ?? '',
  score: 1,
  source: row.identity ? 'known' : 'rule',
  start: row.start,
  type: row.type,
})

/** The label that says what stood there, and nothing else. */
export const neutralFor = (row: FindingRow, context: Context): string =>
  replacementFor(asFinding(row), context)

type Proposal = {
  /** Secret of the text's pseudonyms. */
  key: Uint8Array
  register: Register
  rules?: GeneralisationRules
} & Context

/** What is proposed for one span: for a person a name that is nobody of the register. */
export const proposalFor = (
  span: Pick<FindingRow, 'end' | 'identity' | 'start' | 'type'>,
  { key, register, ...context }: Proposal,
): string =>
  replacementFor(asFinding(span), {
    ...context,
    isTaken: (names) => findKnown(register, names).length > 0,
    pseudonymKey: key,
    sex: span.identity ? register.sexes.get(span.identity) : undefined,
  })

/** All findings of a text with what to write instead of each. */
export const proposeAll = (
  proposal: {
    /** What a model takes for names. */
    guesses?: Guess[]
    /** What the programme remembers of earlier decisions. */
    terms?: Term[]
  } & Proposal,
): Finding[] => {
  const { guesses, key, language, register, rules, terms = [], text } = proposal
  const found = detect(text, { guesses, language, pseudonymKey: key, register, rules })
  return withTerms(text, found, terms).map((finding) => {
    const { end, replacement, start, type } = finding
    return replacement === ''
      ? { ...finding, replacement: proposalFor({ end, identity: null, start, type }, proposal) }
      : finding
  })
}

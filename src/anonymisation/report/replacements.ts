import type { Payload } from 'payload'

import type { FindingRow } from '../findings/types.js'
import type { Term } from '../terms/store.js'
import type { Finding, GeneralisationRules, Register } from '../text/index.js'

import { withTerms } from '../terms/withTerms.js'
import { detect, findKnown, replacementFor } from '../text/index.js'
import { pseudonymKey } from './pseudonymKey.js'

const attempts = 8

type Context = { language?: string; text: string }

const asFinding = (row: Pick<FindingRow, 'end' | 'identity' | 'start' | 'type'>): Finding => ({
  end: row.end,
  identity: row.identity ?? undefined,
  replacement: '',
  rule: '',
  score: 1,
  source: row.identity ? 'known' : 'rule',
  start: row.start,
  type: row.type,
})

/** The label that says what stood there, and nothing else. */
export const neutralFor = (row: FindingRow, context: Context): string =>
  replacementFor(asFinding(row), context)

/** What is proposed for one span that a person marked. */
export const proposalFor = (
  span: Pick<FindingRow, 'end' | 'identity' | 'start' | 'type'>,
  context: { key: Uint8Array; rules?: GeneralisationRules; sex?: 'f' | 'm' } & Context,
): string => replacementFor(asFinding(span), { ...context, pseudonymKey: context.key })

/** Whether a proposed name would itself be taken for somebody of the register. */
const collides = (register: Register, findings: Finding[]): boolean =>
  [...new Set(findings.map(({ replacement }) => replacement))].some(
    (replacement) => findKnown(register, replacement).length > 0,
  )

/**
 * The secret of a text's pseudonyms, the first whose names are nobody of the register. The same
 * scope gives the same names as long as the register has no such person.
 */
export const keyWithoutCollision = (args: {
  find: (key: Uint8Array) => Finding[]
  payload: Payload
  register: Register
  scope: string
}): { findings: Finding[]; key: Uint8Array } => {
  const { find, payload, register, scope } = args
  let attempt = 0
  for (;;) {
    const key = pseudonymKey(payload, attempt === 0 ? scope : `${scope}#${attempt}`)
    const findings = find(key)
    attempt += 1
    if (attempt === attempts || !collides(register, findings)) {
      return { findings, key }
    }
  }
}

/** All findings of a text with what to write instead of each. */
export const proposeAll = (args: {
  language?: string
  payload: Payload
  register: Register
  rules: GeneralisationRules
  scope: string
  /** What the programme remembers of earlier decisions. */
  terms?: Term[]
  text: string
}): { findings: Finding[]; key: Uint8Array } => {
  const { language, register, rules, terms = [], text } = args
  return keyWithoutCollision({
    ...args,
    find: (key) =>
      withTerms(text, detect(text, { language, pseudonymKey: key, register, rules }), terms).map(
        (finding) =>
          finding.replacement === ''
            ? {
                ...finding,
                replacement: replacementFor(finding, { language, pseudonymKey: key, rules, text }),
              }
            : finding,
      ),
  })
}

import type { Register } from './known/registerTypes.js'
import type { Finding, GeneralisationRules, Mode } from './types.js'

import { type Guess, withGuesses } from './guesses.js'
import { findKnown } from './known/findKnown.js'
import { merge } from './merge.js'
import { replacementFor } from './replace/replacementFor.js'
import { findUnknown } from './unknown/findUnknown.js'

export type DetectOptions = {
  /** What a statistical model takes for names in this text. */
  guesses?: Guess[]
  register?: Register
  /** ISO 639-1 of the text; guessed by its letters when absent. */
  language?: string
  mode?: Mode
  /** Secret that pseudonyms of this publication come from; without it people become labels. */
  pseudonymKey?: Uint8Array
  rules?: GeneralisationRules
}

/** Long texts ask about the same few thousand invented names again and again. */
const remembered = (ask: (names: string) => boolean): ((names: string) => boolean) => {
  const answers = new Map<string, boolean>()
  return (names) => {
    const answer = answers.get(names) ?? ask(names)
    answers.set(names, answer)
    return answer
  }
}

/** All findings in a text: without overlaps, in order, each with what to write instead. */
export const detect = (text: string, options: DetectOptions): Finding[] => {
  const { guesses, language, mode = 'suggest', pseudonymKey, register, rules } = options
  const known = register ? findKnown(register, text) : []
  const isTaken = register && remembered((names: string) => findKnown(register, names).length > 0)
  const made = new Map<string, string>()
  const unknown = withGuesses(text, findUnknown(text, { language, mode }), guesses)
  const findings = merge([...known, ...unknown])
  return findings.map((finding) => {
    const sex = finding.identity ? register?.sexes.get(finding.identity) : undefined
    const context = { text, isTaken, language, made, pseudonymKey, rules, sex }
    const replacement = replacementFor(finding, context)
    return { ...finding, replacement }
  })
}

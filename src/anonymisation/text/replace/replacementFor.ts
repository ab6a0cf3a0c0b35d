import type { Finding, GeneralisationRules } from '../types.js'

import { lettersOf } from '../letters/letters.js'
import { skeletonsOf } from '../letters/skeleton.js'
import { candidateStems } from '../letters/stems.js'
import { isSurnameShape } from '../names/nameShapes.js'
import { generalised } from './generalise.js'
import { caseOf, sexOf } from './grammar.js'
import { LABELS } from './labels.js'
import { pseudonymFor } from './pseudonyms.js'

export type ReplacementContext = {
  text: string
  language?: string
  pseudonymKey?: Uint8Array
  rules?: GeneralisationRules
  /** Sex of the identity, when the register has it. */
  sex?: 'f' | 'm'
  /** Whether one of these names (a name a line) would be taken for somebody of the register. */
  isTaken?: (names: string) => boolean
}

/** Russian or English, from the language asked for or the letters around the finding. */
const languageOf = (
  { language, text }: ReplacementContext,
  { start, end }: Finding,
): 'en' | 'ru' => {
  if (language === 'ru' || language === 'en') {
    return language
  }
  const around = text.slice(Math.max(0, start - 80), end + 80)
  const cyrillic = around.match(/[\u0400-\u04ff]/g)?.length ?? 0
  return cyrillic * 2 > (around.match(/\p{L}/gu)?.length ?? 0) ? 'ru' : 'en'
}

const words = (name: string): string[] => name.match(/[\p{L}\p{M}'’‘]{2,}/gu) ?? []

/** What stands for a person in no register: the surname's stem, so that all forms agree. */
const subjectOf = (name: string): string => {
  const all = words(name)
  const surname =
    all.find((word) => skeletonsOf(lettersOf(word)).some(isSurnameShape)) ?? all.at(-1) ?? name
  const [skeleton = name] = skeletonsOf(lettersOf(surname))
  const stem = candidateStems(skeleton).sort((a, b) => a.length - b.length)[0] ?? skeleton
  return `unknown:${stem}`
}

/**
 * What to write instead of a finding: a pseudonym for people (when there is a key and a
 * name that is nobody's), a coarser statement where the rules say so, else a neutral label in the
 * language of the text.
 */
export const replacementFor = (finding: Finding, context: ReplacementContext): string => {
  const { end, identity, start, type } = finding
  const language = languageOf(context, finding)
  const original = context.text.slice(start, end)
  if (type === 'PERSON' && context.pseudonymKey) {
    const before = context.text.slice(Math.max(0, start - 12), start)
    const sex = context.sex ?? sexOf(original)
    const grammaticalCase = language === 'ru' ? caseOf(original, before, sex ?? 'm') : 'nominative'
    const subject = identity ? `identity:${identity}` : subjectOf(original)
    const { isTaken, pseudonymKey: key } = context
    return (
      pseudonymFor({ key, subject, language, sex, grammaticalCase, isTaken }) ??
      LABELS.PERSON[language]
    )
  }
  return generalised(finding, original, language, context.rules ?? {}) ?? LABELS[type][language]
}

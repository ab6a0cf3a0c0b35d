import type { Finding, GeneralisationRules } from '../types.js'

import { lettersOf } from '../letters/letters.js'
import { skeletonsOf } from '../letters/skeleton.js'
import { candidateStems } from '../letters/stems.js'
import { isSurnameShape } from '../names/nameShapes.js'
import { aroundOf } from './around.js'
import { generalised } from './generalise.js'
import { type Case, caseOf, sexOf } from './grammar.js'
import { isSeveral } from './isSeveral.js'
import { labelFor, peopleLabel } from './labels.js'
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
  /** Names made for this text before: most people stand in it more than once. */
  made?: Map<string, string>
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

/** The sex that a name shows, and the case that a Russian name stands in. */
const formOf = (
  original: string,
  { before, language, sex }: { before: string; language: 'en' | 'ru'; sex?: 'f' | 'm' },
): { grammaticalCase: Case; sex: 'f' | 'm' | undefined } => {
  const shown = sex ?? sexOf(original, before)
  return {
    grammaticalCase: language === 'ru' ? caseOf(original, before, shown ?? 'm') : 'nominative',
    sex: shown,
  }
}

const nameFor = (
  { identity, start }: Finding,
  original: string,
  context: { language: 'en' | 'ru'; pseudonymKey: Uint8Array } & ReplacementContext,
): string => {
  const { isTaken, language, made, pseudonymKey: key, text } = context
  const before = text.slice(Math.max(0, start - 12), start)
  const { grammaticalCase, sex } = formOf(original, { before, language, sex: context.sex })
  const asked = JSON.stringify([identity, identity ? '' : original, language, sex, grammaticalCase])
  const known = made?.get(asked)
  if (known !== undefined) {
    return known
  }
  const subject = identity ? `identity:${identity}` : subjectOf(original)
  const name =
    pseudonymFor({ key, subject, language, sex, grammaticalCase, isTaken }) ??
    labelFor('PERSON', { around: { after: '', before }, grammaticalCase, language })
  made?.set(asked, name)
  return name
}

/**
 * What to write instead of a finding: a pseudonym for one person (when there is a key and a
 * name that is nobody's), a coarser statement where the rules say so, else a neutral label in the
 * language of the text.
 */
export const replacementFor = (finding: Finding, context: ReplacementContext): string => {
  const { end, rule, start, type } = finding
  const { pseudonymKey, text } = context
  const language = languageOf(context, finding)
  const original = text.slice(start, end)
  const around = aroundOf(text, finding)
  if (type === 'PERSON' && isSeveral(original, around)) {
    return peopleLabel(language, around)
  }
  if (type === 'PERSON' && pseudonymKey) {
    return nameFor(finding, original, { ...context, language, pseudonymKey })
  }
  const { before } = around
  const form =
    type === 'PERSON' ? formOf(original, { before, language, sex: context.sex }) : undefined
  return (
    generalised(finding, original, language, { ...context.rules, around }) ??
    labelFor(type, { around, grammaticalCase: form?.grammaticalCase, language, rule })
  )
}

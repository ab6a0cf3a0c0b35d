import type { NameHit } from './nameHit.js'
import type { Word } from './words.js'

import { evidenceFor, neighbours } from './evidence.js'
import { better } from './nameHit.js'
import { namedBeside } from './sample.js'
import { hasCapital, type Scan } from './scan.js'

/** A father's name that more people share is looked up by the given name beside it alone. */
const FEW_FATHERS = 20

/** A patronymic that follows the given name of the same person. */
export const patronymicHit = (scan: Scan, index: number, word: Word): NameHit | undefined => {
  const [before] = neighbours(scan, index, -1)
  if (before === undefined || !hasCapital(scan, before)) {
    return undefined
  }
  const around = { before: [before], after: [] }
  let best: NameHit | undefined
  for (const { entry, edits } of word.fathers) {
    if (edits > 1) {
      continue
    }
    const few = entry.fathers.length <= FEW_FATHERS ? entry.fathers : []
    for (const bearer of [...namedBeside(scan, entry, [before]), ...few]) {
      const { kind } = evidenceFor(scan, index, bearer, around)
      if (kind !== 'given' && !(kind === 'misspelt' && edits === 0)) {
        continue
      }
      const score = 0.93 - edits * 0.03
      best = better(best, {
        from: before,
        to: index,
        bearer,
        rule: 'known.given+patronymic',
        score,
        full: true,
      })
      if (kind === 'given' && edits === 0) {
        return best
      }
    }
  }
  return best
}

import type { Finding } from '../types.js'
import type { Register } from './registerTypes.js'

import { type Plain, plainLetters } from '../letters/plainLetters.js'
import { merge } from '../merge.js'
import { ownFindings, type Window, windowsOf } from '../windows.js'
import { birthFinding, type BirthMention, birthMentions, markFindings } from './findMarks.js'
import { phraseFindings } from './findPhrases.js'
import { loneFinding, type LoneName, loneNames } from './loneNames.js'
import { findingOf } from './nameHit.js'
import { nameHits } from './nameHits.js'
import { type Scan, scanText } from './scan.js'
import { splitNameFindings } from './splitNames.js'

type People = {
  /** Named in any way. */
  named: Set<string>
  /** Named with both names, so that the given name alone means them as well. */
  full: Set<string>
}

/** What stands in a window, and what counts only if the text names its owner elsewhere. */
type Found = { findings: Finding[]; lone: LoneName[]; births: BirthMention[] }

const phrasesIn = (scan: Scan): Finding[] =>
  scan.words.flatMap((word, index) =>
    word ? word.phrases.flatMap((entry) => phraseFindings(scan, index, entry.phrases)) : [],
  )

type Span = { start: number; end: number }

/** Finds again where something stood that was found among plain letters. */
const placedIn =
  (window: Window, plain: Plain | undefined) =>
  <T extends Span>(found: T[]): T[] =>
    ownFindings(
      window,
      plain
        ? found.map((one) => ({
            ...one,
            start: plain.startOf(one.start),
            end: plain.endOf(one.end),
          }))
        : found,
    )

/** Reads a window and adds to `people`; they are complete when it is the whole text. */
const foundIn = (register: Register, window: Window, people: People, plain?: Plain): Found => {
  const scan = scanText(register, plain?.text ?? window.text)
  const own = placedIn(window, plain)
  const isWhole = window.text.length === window.end
  const hits = nameHits(scan)
  const names = [...hits.map((hit) => findingOf(scan, hit)), ...splitNameFindings(scan)]
  hits.filter(({ full }) => full).forEach(({ bearer }) => people.full.add(bearer.identity))
  const lone = loneNames(scan, hits, isWhole ? people.full : undefined)
  names.forEach(({ identity = '' }) => people.named.add(identity))
  const certain = [...names, ...phrasesIn(scan), ...markFindings(scan)]
  return { findings: own(certain), lone: own(lone), births: own(birthMentions(scan)) }
}

/** A window as it stands, and once more with plain letters for those in other dress. */
const readingsIn = (register: Register, window: Window, people: People): Found[] => {
  const plain = plainLetters(window.text)
  const dressed = plain ? [foundIn(register, window, people, plain)] : []
  return [foundIn(register, window, people), ...dressed]
}

/**
 * Everything in a text that stands for a registered identity.
 * @throws {TooIntricateError} for a text that would take too long, never a part of the findings
 */
export const findKnown = (register: Register, text: string): Finding[] => {
  register.compared = 0
  const people: People = { named: new Set(), full: new Set() }
  const found = Array.from(windowsOf(text), (window) => readingsIn(register, window, people)).flat()
  const lone = found.flatMap((one) => one.lone.flatMap((name) => loneFinding(name, people.full)))
  lone.forEach(({ identity = '' }) => people.named.add(identity))
  const births = found.flatMap((one) =>
    one.births.flatMap((date) => birthFinding(date, people.named)),
  )
  return merge([...found.flatMap(({ findings }) => findings), ...lone, ...births])
}

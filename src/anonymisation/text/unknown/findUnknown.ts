import type { Finding, Mode } from '../types.js'

import { merge } from '../merge.js'
import { dateSpans } from '../patterns/dates.js'
import { ownFindings, windowsOf } from '../windows.js'
import { accountFindings } from './accounts.js'
import { addressFindings } from './addresses.js'
import { capitalRuns } from './capitals.js'
import { documentFindings } from './documents.js'
import { employerFindings } from './employers.js'
import { numberFindings } from './numbers.js'
import { organisationFindings } from './organisations.js'
import { peopleFindings } from './people.js'
import { placeFindings } from './places.js'
import { quantityFindings } from './quantities.js'
import { relationFindings } from './relations.js'
import { timeFindings } from './times.js'

/** Findings of one window; the names in it are added to `named`. */
const unknownIn = (text: string, mode: Mode, named: Set<string>): Finding[] => {
  const dates = dateSpans(text)
  const people = peopleFindings(text, capitalRuns(text), { mode, named })
  return [
    ...accountFindings(text),
    ...numberFindings(text, dates, mode),
    ...documentFindings(text, mode),
    ...addressFindings(text),
    ...relationFindings(text, mode),
    ...placeFindings(text, mode),
    ...employerFindings(text, mode),
    ...timeFindings(text, dates, mode),
    ...quantityFindings(text, mode),
    ...people.findings,
    ...organisationFindings(text, people.others, mode),
  ]
}

/**
 * People and personal data that no register knows, found by rules alone: `suggest` finds whatever
 * may point to somebody, `strict` only what is nearly sure. In texts of more than one window a name
 * is known again only after the place that tells whose it is.
 */
export const findUnknown = (
  text: string,
  options: { language?: string; mode: Mode },
): Finding[] => {
  const named = new Set<string>()
  const found: Finding[] = []
  for (const window of windowsOf(text)) {
    found.push(...ownFindings(window, merge(unknownIn(window.text, options.mode, named))))
  }
  return found
}

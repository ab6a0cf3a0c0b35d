import type { Finding, Mode } from '../types.js'

import { merge } from '../merge.js'
import { dateSpans } from '../patterns/dates.js'
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

/**
 * People and personal data that no register knows, found by rules alone: `suggest` finds whatever
 * may point to somebody, `strict` only what is nearly sure.
 */
export const findUnknown = (
  text: string,
  options: { language?: string; mode: Mode },
): Finding[] => {
  const { mode } = options
  const dates = dateSpans(text)
  const people = peopleFindings(text, capitalRuns(text), mode)
  return merge([
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
  ])
}

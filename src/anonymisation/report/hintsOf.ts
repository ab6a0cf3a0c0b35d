import type { Payload, PayloadRequest } from 'payload'

import type { Hint } from '../text/index.js'

import { applyFindings, singlingOut } from '../text/index.js'
import { countryRules } from './countryRules.js'
import { languageOf } from './languageOf.js'
import { openWorkspace } from './workspace.js'

/** A passage of the result, and what singles a person out in it. */
export type ShownHint = { passage: string } & Hint

/**
 * What would still single a person out in the result, with what is suggested where nothing is
 * decided, and what to make wider. The opening of the
 * original is audited.
 *
 * @throws NotClearedError (403), ReportNotFoundError (404), TextChangedError (409)
 */
export const hintsOf = async (args: {
  payload: Payload
  report: number | string
  req: PayloadRequest
}): Promise<{ hints: ShownHint[]; text: string }> => {
  const { payload, req } = args
  const { report, rows, text } = await openWorkspace({ ...args, purpose: 'hints' })
  const { rules } = await countryRules({ payload, report, req })
  const result = applyFindings(
    text,
    rows.filter(({ decision }) => decision !== 'keep'),
  )
  const hints = singlingOut(result, { language: languageOf(report), rules })
  return {
    hints: hints.map((hint) => ({ ...hint, passage: result.slice(hint.start, hint.end) })),
    text: result,
  }
}
